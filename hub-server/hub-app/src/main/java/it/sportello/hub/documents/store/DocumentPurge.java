package it.sportello.hub.documents.store;

import it.sportello.hub.documents.DocumentSettings;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes out documents a set time after their ticket ended. Every node does it; twice is without harm. */
@Component
class DocumentPurge {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentPurge.class);

    private final DocumentRows rows;
    private final DocumentSettings settings;
    private final InstantSource clock;

    DocumentPurge(DocumentRows rows, DocumentSettings settings, InstantSource clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void purge() {
        int deleted = rows.purge(clock.instant().minus(settings.keep()));
        if (deleted > 0) {
            LOG.info("Taken out: {} old documents", deleted);
        }
    }
}
