package it.sportello.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** The way from a folder to a server that answers: unpack, initialise, adopt or start. */
final class Startup {
    /** Long enough for the recovery of a big cluster after a power cut. */
    private static final Duration READY_LIMIT = Duration.ofMinutes(5);

    private static final Duration ORPHAN_READY_LIMIT = Duration.ofSeconds(10);
    /** The children of a killed server hold its memory for a moment. */
    private static final Duration LEFTOVER_LIMIT = Duration.ofSeconds(10);

    private static final String LEFTOVER = "pre-existing shared memory block";

    private final EmbeddedPostgresSettings settings;
    private final DataFolder folder;
    private final SecureRandom random;

    Startup(EmbeddedPostgresSettings settings, SecureRandom random) {
        this.settings = settings;
        this.folder = new DataFolder(settings.dataFolder());
        this.random = random;
    }

    EmbeddedPostgres run() throws IOException {
        folder.prepare(ServerUser.runByRoot());
        FileChannel lock = folder.lock();
        try {
            folder.requireSpace(settings.minimumFreeBytes());
            Binaries binaries = Binaries.unpackInto(folder.binaries());
            Programs programs = new Programs(binaries, ServerUser.choose(binaries, folder), folder.startLog());
            Cluster cluster = new Cluster(folder, programs);
            cluster.prepare(random, settings.durable());
            EmbeddedPostgres server = adoptOrLaunch(programs, cluster.password(), lock);
            binaries.deleteOtherVersions();
            return server;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private EmbeddedPostgres adoptOrLaunch(Programs programs, String password, FileChannel lock) throws IOException {
        Optional<Postmaster> orphan = Postmaster.find(folder);
        if (orphan.isPresent()) {
            Postmaster found = orphan.get();
            Login login = new Login(found.port(), password);
            if (isWanted(found, programs) && answers(login)) {
                return new EmbeddedPostgres(settings, found, programs, login, lock);
            }
            found.stop(programs);
        }
        Postmaster.forgetStranger(folder);
        int port = new Ports(folder.port()).choose(settings.port());
        ServerConfiguration.of(folder, port, settings.durable()).writeTo(folder);
        Postmaster postmaster = launch(programs);
        Login login = new Login(port, password);
        try {
            login.require(settings.database());
        } catch (SQLException e) {
            postmaster.stop(programs);
            throw new EmbeddedPostgresException(
                    ServerLog.kindOf(Objects.toString(e.getMessage(), "")), "the server refuses us: " + e, e);
        }
        return new EmbeddedPostgres(settings, postmaster, programs, login, lock);
    }

    private boolean isWanted(Postmaster orphan, Programs programs) throws IOException {
        if (!orphan.awaitReady(ORPHAN_READY_LIMIT)) {
            return false;
        }
        int port = settings.port() == 0 ? orphan.port() : settings.port();
        return port == orphan.port()
                && orphan.runs(programs.binaries().program("postgres"))
                && ServerConfiguration.of(folder, port, settings.durable()).isWrittenIn(folder);
    }

    private boolean answers(Login login) {
        try {
            login.require(settings.database());
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private Postmaster launch(Programs programs) throws IOException {
        long from = System.nanoTime();
        while (true) {
            try {
                return launchOnce(programs);
            } catch (EmbeddedPostgresException e) {
                boolean leftover = Objects.toString(e.getMessage(), "").contains(LEFTOVER);
                if (!leftover || System.nanoTime() - from > LEFTOVER_LIMIT.toNanos()) {
                    throw e;
                }
            }
        }
    }

    private Postmaster launchOnce(Programs programs) throws IOException {
        Process process =
                programs.startServer("-D", folder.cluster().toString(), "-c", "config_file=" + folder.configuration());
        Postmaster postmaster = Postmaster.of(process.toHandle(), folder);
        if (postmaster.awaitReady(READY_LIMIT)) {
            return postmaster;
        }
        if (postmaster.isRunning()) {
            postmaster.stop(programs);
        }
        throw ServerLog.explain(folder);
    }
}
