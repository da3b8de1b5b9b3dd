package it.sportello.hub.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

/** What the live edge counts. */
final class LiveMetrics {

    private final InstantSource clock;
    private final AtomicInteger clients;
    private final Counter sent;
    private final Counter dropped;
    private final Timer delivery;

    LiveMetrics(MeterRegistry meters, InstantSource clock) {
        this.clock = clock;
        this.clients = new AtomicInteger();
        meters.gauge("sportello.live.clients", clients);
        this.sent = meters.counter("sportello.live.frames.sent");
        this.dropped = meters.counter("sportello.live.frames.dropped");
        this.delivery = Timer.builder("sportello.live.delivery")
                .description("From the making of a frame until it is written to a client")
                .register(meters);
    }

    int clients() {
        return clients.get();
    }

    void countJoined() {
        clients.incrementAndGet();
    }

    void countLeft() {
        clients.decrementAndGet();
    }

    void countDropped() {
        dropped.increment();
    }

    void countWritten(Event event) {
        if (event.at() != null) {
            sent.increment();
            delivery.record(Duration.between(event.at(), clock.instant()));
        }
    }
}
