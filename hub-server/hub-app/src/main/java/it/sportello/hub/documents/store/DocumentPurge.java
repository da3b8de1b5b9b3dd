package it.sportello.hub.documents.store;

import it.sportello.hub.documents.DocumentSettings;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Deletes documents a set time after their ticket ended. Every node does it; twice is without harm. */
@Component
class DocumentPurge implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentPurge.class);

    private final DocumentRows rows;
    private final DocumentSettings settings;
    private final InstantSource clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("document-purge").daemon().factory());
    private volatile boolean running;

    DocumentPurge(DocumentRows rows, DocumentSettings settings, InstantSource clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        long every = settings.look().toMillis();
        timer.scheduleWithFixedDelay(this::purge, every, every, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        timer.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void purge() {
        try {
            int deleted = rows.purge(clock.instant().minus(settings.keep()));
            if (deleted > 0) {
                LOG.info("Deleted {} old documents", deleted);
            }
        } catch (DataAccessException e) {
            LOG.warn("Old documents could not be deleted: {}", e.toString());
        }
    }
}
