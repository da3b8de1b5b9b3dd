package it.sportello.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The database cluster on disk: made once, then only checked. */
record Cluster(DataFolder folder, Programs programs) {
    static final String SUPERUSER = "sportello";
    private static final int PASSWORD_BYTES = 32;

    /** Makes the cluster if there is none. An interrupted making is begun anew; a cluster is never removed. */
    void prepare(SecureRandom random, boolean durable) throws IOException {
        if (Files.exists(folder.cluster(), LinkOption.NOFOLLOW_LINKS)) {
            requireReadable();
        } else {
            initialise(random, durable);
        }
        programs.user().own(folder.cluster());
        Files.createDirectories(folder.log());
        DataFolder.setMode(folder.log(), "rwx------");
        programs.user().own(folder.log());
    }

    String password() throws IOException {
        return Files.readString(folder.password());
    }

    private void initialise(SecureRandom random, boolean durable) throws IOException {
        byte[] secret = new byte[PASSWORD_BYTES];
        random.nextBytes(secret);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        DataFolder.writePrivately(folder.password(), password);

        DataFolder.deleteTree(folder.newCluster());
        Files.createDirectory(folder.newCluster());
        DataFolder.setMode(folder.newCluster(), "rwx------");
        programs.user().own(folder.newCluster());
        Path handed = folder.root().resolve("password.new");
        try {
            DataFolder.writePrivately(handed, password);
            programs.user().own(handed);
            runInitdb(handed, durable);
        } finally {
            Files.deleteIfExists(handed);
        }
        Files.move(folder.newCluster(), folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void runInitdb(Path passwordFile, boolean durable) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("-D", folder.newCluster().toString()));
        arguments.addAll(List.of("-U", SUPERUSER, "--pwfile", passwordFile.toString(), "--auth=scram-sha-256"));
        arguments.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
        arguments.addAll(List.of("--encoding=UTF8", "--data-checksums", "--no-instructions"));
        if (!durable) {
            arguments.add("--no-sync");
        }
        Programs.Outcome outcome = programs.run("initdb", arguments.toArray(String[]::new));
        if (!outcome.succeeded()) {
            throw new EmbeddedPostgresException(ServerLog.kindOf(outcome.output()), outcome.output());
        }
    }

    private void requireReadable() throws IOException {
        String wanted = programs.binaries().majorVersion();
        String found = requireText(folder.cluster().resolve("PG_VERSION"));
        if (!found.equals(wanted)) {
            throw broken(folder.cluster() + " is of PostgreSQL " + found + ", not " + wanted);
        }
        requireText(folder.password());
    }

    private static String requireText(Path file) throws IOException {
        try {
            return Files.readString(file).strip();
        } catch (NoSuchFileException e) {
            throw broken(file + " is missing");
        }
    }

    private static EmbeddedPostgresException broken(String detail) {
        return new EmbeddedPostgresException(PostgresFailure.BROKEN_DATA, detail);
    }
}
