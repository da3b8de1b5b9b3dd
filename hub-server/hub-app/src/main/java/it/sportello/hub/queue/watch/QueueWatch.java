package it.sportello.hub.queue.watch;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import it.sportello.api.ServiceId;
import it.sportello.hub.branch.Branches;
import it.sportello.hub.branch.Organisation;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.cluster.Hints;
import it.sportello.hub.queue.desk.QueueTouched;
import it.sportello.hub.queue.events.SnapshotRenewed;
import it.sportello.hub.queue.store.EpochRow;
import it.sportello.hub.queue.store.SnapshotRows;
import it.sportello.hub.queue.views.QueueSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the newest snapshot of each organisation's queue and tells each newer one.
 *
 * <p>One thread reads. It is woken by the desk of this node, by hints from the other nodes, by a look at the change
 * counts every second (a hint may be lost), and by time, for a waiting time ages. Many wakings while it reads are one.
 */
@Component
class QueueWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(QueueWatch.class);

    private static final String TOPIC = "queue";
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration RENEW_AT_LEAST_EVERY = Duration.ofSeconds(20);
    private static final Duration MEASURED_REMEMBERED = Duration.ofMinutes(1);

    private final SnapshotRows rows;
    private final EpochRow epoch;
    private final Forecast forecast;
    private final Branches branches;
    private final Hints hints;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    private final Map<OrganisationId, QueueSnapshot> newest = new ConcurrentHashMap<>();
    private final BlockingQueue<OrganisationId> wakings = new LinkedBlockingQueue<>();
    private final LoadingCache<OrganisationId, Map<ServiceId, List<Double>>> measured;
    private volatile @Nullable Thread thread;
    private Hints.@Nullable Subscription subscription;

    QueueWatch(
            SnapshotRows rows,
            EpochRow epoch,
            Forecast forecast,
            Branches branches,
            Hints hints,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.rows = rows;
        this.epoch = epoch;
        this.forecast = forecast;
        this.branches = branches;
        this.hints = hints;
        this.events = events;
        this.clock = clock;
        this.measured = Caffeine.newBuilder()
                .expireAfterWrite(MEASURED_REMEMBERED)
                .build(organisation -> rows.measuredMinutes(organisation, clock.instant()));
    }

    /** The newest snapshot; read now where none was read yet. */
    QueueSnapshot snapshotOf(OrganisationId organisation) {
        var known = newest.get(organisation);
        return known == null ? read(organisation) : known;
    }

    @EventListener
    void on(QueueTouched touched) {
        wakings.add(touched.organisation());
        hints.tell(TOPIC, touched.organisation().toString());
    }

    @Override
    public void start() {
        epoch.begin(clock.instant());
        subscription = hints.subscribe(TOPIC, id -> wakings.add(new OrganisationId(UUID.fromString(id))));
        var worker = Thread.ofPlatform().name("queue-watch").daemon().unstarted(this::watch);
        // Set before it runs, for it ends as soon as it finds none.
        thread = worker;
        worker.start();
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
        if (subscription != null) {
            subscription.close();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void watch() {
        var lastLook = Instant.MIN;
        while (thread != null) {
            try {
                var woken = new HashSet<OrganisationId>();
                var first = wakings.poll(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    woken.add(first);
                    wakings.drainTo(woken);
                }
                var now = clock.instant();
                if (lastLook.isBefore(now.minus(LOOK_EVERY))) {
                    woken.addAll(listOutOfDate());
                    lastLook = now;
                }
                woken.forEach(this::tryRenew);
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException e) {
                log.warn("The queue could not be read", e);
            }
        }
    }

    private void tryRenew(OrganisationId organisation) {
        try {
            renew(organisation);
        } catch (RuntimeException e) {
            log.warn("The queue of organisation {} could not be renewed", organisation, e);
        }
    }

    private List<OrganisationId> listOutOfDate() {
        var counts = rows.changeCounts();
        return branches.listOrganisations().stream()
                .map(Organisation::id)
                .filter(organisation -> isOutOfDate(organisation, counts.getOrDefault(organisation, 0L)))
                .toList();
    }

    private boolean isOutOfDate(OrganisationId organisation, long changes) {
        var known = newest.get(organisation);
        if (known == null || known.at().isBefore(clock.instant().minus(RENEW_AT_LEAST_EVERY))) {
            return true;
        }
        return changes != known.changes();
    }

    private void renew(OrganisationId organisation) {
        var snapshot = read(organisation);
        if (wentBack(newest.get(organisation), snapshot)) {
            log.warn("The database has gone back to an older state: what is shown from now on counts anew");
            epoch.begin(clock.instant());
            snapshot = read(organisation);
        }
        newest.put(organisation, snapshot);
        events.publishEvent(new SnapshotRenewed(snapshot));
    }

    /** The versions only grow; so where they are smaller, a backup was put back under the running hub. */
    private static boolean wentBack(@Nullable QueueSnapshot known, QueueSnapshot read) {
        return known != null
                && (read.epoch() < known.epoch()
                        || (read.epoch() == known.epoch() && read.changes() < known.changes()));
    }

    private QueueSnapshot read(OrganisationId organisation) {
        var now = clock.instant();
        var read = rows.read(organisation, now);
        var waits = forecast.of(organisation, read, measured.get(organisation), now);
        return new QueueSnapshot(
                organisation,
                now,
                read.epoch(),
                read.versions(),
                read.tickets(),
                read.points(),
                waits.tickets(),
                waits.joining(),
                read.notices());
    }
}
