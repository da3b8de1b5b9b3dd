package it.sportello.hub;

import it.sportello.postgres.EmbeddedPostgres;
import it.sportello.postgres.EmbeddedPostgresException;
import it.sportello.postgres.EmbeddedPostgresSettings;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The hub's own PostgreSQL, started again at the same address whenever it ends by itself, until this is closed.
 *
 * <p>Safe for use by many threads.
 */
final class KeptPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KeptPostgres.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final EmbeddedPostgresSettings settings;
    private final ThreadFactory threads;
    private final CountDownLatch closed = new CountDownLatch(1);
    private EmbeddedPostgres server;

    /**
     * Starts the server.
     *
     * @throws EmbeddedPostgresException if it cannot run
     */
    KeptPostgres(EmbeddedPostgresSettings settings, ThreadFactory threads) {
        this.settings = settings.withOnExit(this::ended);
        this.threads = threads;
        this.server = EmbeddedPostgres.start(this.settings);
    }

    synchronized EmbeddedPostgres server() {
        return server;
    }

    @Override
    public void close() {
        closed.countDown();
        server().close();
    }

    private void ended() {
        threads.newThread(this::bringBack).start();
    }

    private void bringBack() {
        LOG.error("The database server has ended by itself and is started again");
        try {
            for (var pause = FIRST_PAUSE;
                    !closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
                    pause = longer(pause)) {
                if (isBack()) {
                    LOG.warn("The database server is there again");
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration longer(Duration pause) {
        return pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
    }

    private synchronized boolean isBack() {
        try {
            server.close();
            server = EmbeddedPostgres.start(settings.withPort(server.port()));
            if (closed.getCount() == 0) {
                server.close();
            }
            return true;
        } catch (EmbeddedPostgresException | UncheckedIOException e) {
            LOG.error("The database server does not start", e);
            return false;
        }
    }
}
