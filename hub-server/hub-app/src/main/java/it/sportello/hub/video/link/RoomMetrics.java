package it.sportello.hub.video.link;

import io.micrometer.core.instrument.MeterRegistry;
import it.sportello.api.room.RoomEvent.Ended.Reason;

/** What the rooms of this node count. */
final class RoomMetrics {

    private final MeterRegistry meters;

    RoomMetrics(MeterRegistry meters, RoomLinks links) {
        this.meters = meters;
        meters.gauge("sportello.video.rooms", links, RoomLinks::countRooms);
        meters.gauge("sportello.video.links", links, RoomLinks::countLinks);
    }

    void countEnded(Reason reason) {
        meters.counter("sportello.video.ended", "reason", reason.name()).increment();
    }
}
