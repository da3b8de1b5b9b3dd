package it.sportello.device.sim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** A serial cable: a pseudo-terminal behind a link in the file system that keeps its name. */
final class PtyCable implements Cable {
    private static final int POLL_MILLIS = 20;

    private final Path link;
    private @Nullable Pty pty;

    PtyCable(Path link) throws IOException {
        this.link = link;
        replug();
    }

    @Override
    public synchronized byte[] read(int most) throws IOException {
        return pty == null ? new byte[0] : pty.read(most, POLL_MILLIS);
    }

    @Override
    public synchronized void write(byte[] bytes) throws IOException {
        if (pty != null) {
            pty.write(bytes);
        }
    }

    @Override
    public synchronized boolean isPlugged() {
        return pty != null;
    }

    @Override
    public synchronized void unplug() throws IOException {
        Files.deleteIfExists(link);
        if (pty != null) {
            pty.close();
            pty = null;
        }
    }

    @Override
    public synchronized void replug() throws IOException {
        if (pty == null) {
            Pty fresh = Pty.open();
            Path beside = link.resolveSibling(link.getFileName() + ".new");
            Files.deleteIfExists(beside);
            Files.createSymbolicLink(beside, fresh.driverEnd());
            Files.move(beside, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            pty = fresh;
        }
    }

    @Override
    public void close() throws IOException {
        unplug();
    }
}
