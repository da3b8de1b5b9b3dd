package it.sportello.hub.video.desk;

import it.sportello.hub.video.store.RoomRows;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes out rooms a set time after they closed. Every node does it; twice is without harm. */
@Component
class RoomPurge {

    private static final Logger LOG = LoggerFactory.getLogger(RoomPurge.class);

    private final RoomRows rows;
    private final VideoSettings settings;
    private final InstantSource clock;

    RoomPurge(RoomRows rows, VideoSettings settings, InstantSource clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void purge() {
        int deleted = rows.purge(clock.instant().minus(settings.keep()));
        if (deleted > 0) {
            LOG.info("Taken out: {} old rooms", deleted);
        }
    }
}
