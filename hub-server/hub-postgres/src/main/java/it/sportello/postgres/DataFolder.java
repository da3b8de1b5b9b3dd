package it.sportello.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The layout of the data folder. The folder itself, the programs, the configuration and the password belong to the
 * user of this program; only {@link #cluster()} and {@link #log()} belong to the user the server runs as.
 */
record DataFolder(Path root) {
    Path binaries() {
        return root.resolve("binaries");
    }

    Path cluster() {
        return root.resolve("cluster");
    }

    Path newCluster() {
        return root.resolve("cluster.new");
    }

    Path log() {
        return root.resolve("log");
    }

    Path startLog() {
        return root.resolve("start.log");
    }

    Path configuration() {
        return root.resolve("postgresql.conf");
    }

    Path access() {
        return root.resolve("pg_hba.conf");
    }

    Path port() {
        return root.resolve("port");
    }

    Path password() {
        return root.resolve("password");
    }

    /** Makes the folder. Only its owner may list it; a server of another user may pass through. */
    void prepare(boolean passable) throws IOException {
        Files.createDirectories(root);
        setMode(root, passable ? "rwx--x--x" : "rwx------");
    }

    /** Holds the folder for this program until closed; the system lets go of it when the program dies. */
    FileChannel lock() throws IOException {
        FileChannel channel =
                FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // Held by this very program: the same answer.
        }
        channel.close();
        throw new EmbeddedPostgresException(PostgresFailure.DATA_IN_USE, root + " is used by another running program");
    }

    void requireSpace(long minimumBytes) throws IOException {
        long usable = Files.getFileStore(root).getUsableSpace();
        if (usable < minimumBytes) {
            throw new EmbeddedPostgresException(
                    PostgresFailure.NO_SPACE, usable + " bytes usable in " + root + ", wanted " + minimumBytes);
        }
    }

    static void setMode(Path path, String mode) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }

    static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }

    static void deleteTree(Path top) throws IOException {
        if (!Files.exists(top, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(top)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
