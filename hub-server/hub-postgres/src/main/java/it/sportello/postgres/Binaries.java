package it.sportello.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The packaged PostgreSQL programs of one version, unpacked into a folder of that version's name. */
record Binaries(Path home, String version) {
    private static final int EXECUTABLE = 0100;

    /** Unpacks the programs unless they are there already. An interrupted unpacking leaves nothing half done. */
    static Binaries unpackInto(Path folder) throws IOException {
        String version = packagedVersion();
        Path home = folder.resolve(version);
        if (!Files.isDirectory(home)) {
            Path unfinished = folder.resolve("unfinished");
            DataFolder.deleteTree(unfinished);
            Files.createDirectories(folder);
            DataFolder.setMode(folder, "rwxr-xr-x");
            unpack(unfinished);
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Binaries(home, version);
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    String majorVersion() {
        return version.substring(0, version.indexOf('.'));
    }

    /** Removes the programs of other versions; no server may be running from them. */
    void deleteOtherVersions() throws IOException {
        try (Stream<Path> versions = Files.list(home.resolveSibling("."))) {
            for (Path other : versions.map(Path::normalize).toList()) {
                if (!other.equals(home)) {
                    DataFolder.deleteTree(other);
                }
            }
        }
    }

    private static void unpack(Path target) throws IOException {
        String name = "/postgres-linux-%s.txz".formatted(machine());
        try (InputStream packed = Binaries.class.getResourceAsStream(name)) {
            if (packed == null) {
                throw new EmbeddedPostgresException(PostgresFailure.NO_BINARIES, name + " is not packaged");
            }
            try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(entry, tar, target);
                }
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            DataFolder.setMode(path, "rwxr-xr-x");
            return;
        }
        Files.createDirectories(path.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            DataFolder.setMode(path, (entry.getMode() & EXECUTABLE) == 0 ? "rw-r--r--" : "rwxr-xr-x");
        }
    }

    private static String machine() {
        String system = System.getProperty("os.name", "");
        if (!system.toLowerCase(Locale.ROOT).contains("linux")) {
            throw new EmbeddedPostgresException(PostgresFailure.NO_BINARIES, "no programs for " + system);
        }
        String machine = System.getProperty("os.arch", "");
        return switch (machine) {
            case "amd64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> machine;
        };
    }

    private static String packagedVersion() throws IOException {
        try (InputStream in = Binaries.class.getResourceAsStream("binaries.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", "");
        }
    }
}
