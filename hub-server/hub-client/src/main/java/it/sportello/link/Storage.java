package it.sportello.link;

import it.sportello.codec.MessageCodec;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The device's directory, held by one link at a time.
 *
 * @param hold locks the directory until it is closed
 */
record Storage(FileChannel hold, Credentials credentials, Outbox outbox, FrameStore frames) implements AutoCloseable {

    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rwx------");

    /** Opens the directory, making it where it is missing; throws where another link holds it. */
    static Storage open(LinkSettings settings, LinkTimings timings, MessageCodec codec) throws IOException {
        var directory = settings.directory();
        Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(OWNER_ALONE));
        // Also where an installer has made it: what lies in it is for the device's user alone.
        Files.setPosixFilePermissions(directory, OWNER_ALONE);
        var hold = hold(directory);
        try {
            return new Storage(
                    hold,
                    new Credentials(settings, codec),
                    new Outbox(directory, codec),
                    new FrameStore(directory, codec, timings.frames()));
        } catch (IOException | RuntimeException e) {
            hold.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        frames.close();
        outbox.close();
        hold.close();
    }

    private static FileChannel hold(Path directory) throws IOException {
        var channel = FileChannel.open(
                directory.resolve("lock"),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                DurableFile.OWNER_ONLY);
        if (!lock(channel)) {
            channel.close();
            throw new IOException("another link uses " + directory);
        }
        return channel;
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
