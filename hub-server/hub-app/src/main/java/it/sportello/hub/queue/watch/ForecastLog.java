package it.sportello.hub.queue.watch;

import io.micrometer.core.instrument.MeterRegistry;
import it.sportello.api.TicketId;
import it.sportello.api.TicketState;
import it.sportello.hub.queue.events.SnapshotRenewed;
import it.sportello.hub.queue.events.TicketMoved;
import it.sportello.hub.queue.store.ForecastRows;
import it.sportello.hub.queue.store.ForecastRows.Fact;
import it.sportello.hub.queue.views.QueueSnapshot;
import it.sportello.hub.queue.views.TicketView;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Writes down what was foretold to each citizen and what came, and publishes the error: {@code sportello.forecast.calls}
 * counts how the calls fell, {@code sportello.forecast.error} by how far outside the range.
 */
@Component
class ForecastLog {

    private static final int MOST_AWAITED = 10_000;

    private static final Logger log = LoggerFactory.getLogger(ForecastLog.class);

    private final ForecastRows rows;
    private final MeterRegistry meters;
    private final Map<TicketId, Instant> taken = new ConcurrentHashMap<>();

    /** A thread of its own: neither the desk nor the watch waits for these rows. */
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("forecast-log").daemon().factory());

    ForecastLog(ForecastRows rows, MeterRegistry meters) {
        this.rows = rows;
        this.meters = meters;
    }

    @EventListener
    void on(TicketMoved moved) {
        switch (moved.kind()) {
            case TAKEN -> {
                if (taken.size() < MOST_AWAITED) {
                    taken.put(moved.ticket(), moved.at());
                }
            }
            case CALLED ->
                write(() -> rows.findAndClose(moved.ticket(), moved.at()).ifPresent(this::count));
            case LEFT, REMOVED -> taken.remove(moved.ticket());
            default -> {}
        }
    }

    @EventListener
    void on(SnapshotRenewed renewed) {
        if (taken.isEmpty()) {
            return;
        }
        var snapshot = renewed.snapshot();
        snapshot.tickets().stream()
                .filter(ticket -> taken.remove(ticket.id()) != null)
                .filter(ticket -> ticket.state() == TicketState.WAITING)
                .forEach(ticket -> write(() -> rows.insert(
                        ticket, ahead(ticket, snapshot), snapshot.waits().get(ticket.id()), snapshot.at())));
    }

    private void write(Runnable row) {
        writer.execute(() -> {
            try {
                row.run();
            } catch (DataAccessException e) {
                log.warn("A forecast could not be written down: {}", e.toString());
            }
        });
    }

    @PreDestroy
    void close() {
        writer.shutdown();
    }

    private static int ahead(TicketView ticket, QueueSnapshot snapshot) {
        return snapshot.listWaiting(ticket.line()).indexOf(ticket);
    }

    private void count(Fact fact) {
        var waited = Duration.between(fact.foretoldAt(), fact.calledAt()).toSeconds() / 60.0;
        var outside = Math.max(
                fact.range().lowMinutes() - waited, waited - fact.range().highMinutes());
        var fell = outside <= 0 ? "within" : waited < fact.range().lowMinutes() ? "earlier" : "later";
        meters.counter("sportello.forecast.calls", "fell", fell).increment();
        meters.summary("sportello.forecast.error", "unit", "minutes").record(Math.max(0, outside));
    }
}
