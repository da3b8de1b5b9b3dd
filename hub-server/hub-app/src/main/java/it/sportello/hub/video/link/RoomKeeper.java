package it.sportello.hub.video.link;

import it.sportello.api.CommandId;
import it.sportello.api.room.RoomId;
import it.sportello.hub.queue.TicketCommand.HoldAbsent;
import it.sportello.hub.queue.TicketDesk;
import it.sportello.hub.video.desk.RoomDesk;
import it.sportello.hub.video.desk.VideoSettings;
import it.sportello.hub.video.model.Participant;
import it.sportello.hub.video.model.Room;
import it.sportello.hub.video.store.RoomRows;
import it.sportello.hub.video.store.RoomRows.Missed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks through the rooms now and then: it says that this node is alive, makes those away whose node is dead, sets aside
 * the tickets of those who stay away, and finds what was missed.
 *
 * <p>Every node does it for all; each part may be done twice without harm.
 */
final class RoomKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RoomKeeper.class);

    private final UUID node;
    private final RoomDesk desk;
    private final RoomRows rows;
    private final RoomLinks links;
    private final TicketDesk tickets;
    private final VideoSettings settings;
    private final InstantSource clock;
    private final ScheduledExecutorService timer;
    private volatile boolean running;

    /** The timer needs one thread; it is shut down with the keeper. */
    RoomKeeper(
            UUID node,
            RoomDesk desk,
            RoomRows rows,
            RoomLinks links,
            TicketDesk tickets,
            VideoSettings settings,
            InstantSource clock,
            ScheduledExecutorService timer) {
        this.node = node;
        this.desk = desk;
        this.rows = rows;
        this.links = links;
        this.tickets = tickets;
        this.settings = settings;
        this.clock = clock;
        this.timer = timer;
    }

    @Override
    public void start() {
        running = true;
        rows.renewLease(node, clock.instant().plus(settings.lease()));
        long every = settings.look().toMillis();
        timer.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        timer.shutdownNow();
        rows.endLease(node);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server lets anybody in, and until it is closed. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void look() {
        each("lease", () -> rows.renewLease(node, clock.instant().plus(settings.lease())));
        each("dead nodes", this::missTheDead);
        each("own links", this::missTheUnlinked);
        each(
                "missed citizens",
                () -> rows.listMissed(clock.instant().minus(settings.awayLimit()))
                        .forEach(this::setAside));
        each("open rooms", () -> rows.listOpen().forEach(this::show));
    }

    private static void each(String part, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.warn("The rooms could not be looked through ({}): {}", part, e.toString());
        }
    }

    private void show(RoomId room) {
        desk.look(room).ifPresent(links::show);
    }

    private void missTheDead() {
        var now = clock.instant();
        var dead = rows.listHeldByTheDead(now);
        if (!dead.isEmpty()) {
            var alive = Set.copyOf(rows.listAlive(now));
            dead.forEach(room -> desk.change(room, each -> loseAll(each, alive, now)));
        }
    }

    private static Room loseAll(Room room, Set<UUID> alive, Instant now) {
        var next = room;
        for (var who : room.participants()) {
            var link = who.link();
            if (link != null && !alive.contains(link.node())) {
                next = next.lose(who, link.connection(), now);
            }
        }
        return next;
    }

    /** Participants whose link ended while the database could not be reached. */
    private void missTheUnlinked() {
        rows.listHeldBy(node)
                .forEach(room -> desk.change(room, each -> {
                    var next = each;
                    for (var who : each.participants()) {
                        if (isHeldHere(who) && !isLinked(room, who)) {
                            next = next.lose(who, connectionOf(who), clock.instant());
                        }
                    }
                    return next;
                }));
    }

    private boolean isHeldHere(Participant who) {
        return who.link() != null && who.link().node().equals(node);
    }

    private boolean isLinked(RoomId room, Participant who) {
        return links.find(room, connectionOf(who)).isPresent();
    }

    private static String connectionOf(Participant who) {
        return who.link() == null ? "" : who.link().connection();
    }

    /** By an id made of the room and the moment of leaving: so all nodes together do it once. */
    private void setAside(Missed missed) {
        var name = "hold-absent:" + missed.room() + ":" + missed.since();
        var id = new CommandId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        var answer = tickets.submit(new HoldAbsent(id, missed.organisation(), missed.ticket()));
        LOG.info("The citizen of room {} stays away: {}", missed.room(), answer);
        show(missed.room());
    }
}
