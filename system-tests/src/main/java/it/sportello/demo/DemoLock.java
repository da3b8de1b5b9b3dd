package it.sportello.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a second demo out of the same folder while one runs there; a killed demo leaves it open. */
final class DemoLock implements AutoCloseable {

    private final FileChannel file;

    private DemoLock(FileChannel file) {
        this.file = file;
    }

    /** Throws {@link DemoFailure} where another demo runs. */
    static DemoLock take(DemoPlan plan) throws IOException {
        var file = FileChannel.open(
                plan.directory().resolve("running"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(file) == null) {
            file.close();
            throw new DemoFailure("failure.running", plan.directory());
        }
        return new DemoLock(file);
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException ofThisProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
