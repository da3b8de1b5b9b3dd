package it.sportello.hub.video.link;

import it.sportello.api.TicketId;
import it.sportello.api.room.RoomId;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.cluster.Hints;
import it.sportello.hub.cluster.NodePost;
import it.sportello.hub.queue.events.TicketMoved;
import it.sportello.hub.video.desk.RoomDesk;
import it.sportello.hub.video.events.RoomTouched;
import it.sportello.hub.video.store.RoomRows;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Shows the participants on this node what changes in their rooms, on whichever node it changed.
 *
 * <p>One thread reads; many wakings for a room are one. It is woken by this node's changes, by hints from the other
 * nodes, and by the steps of tickets. What is missed, {@link RoomKeeper} finds.
 */
final class RoomWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RoomWatch.class);

    private static final String TOPIC = "room";

    private final RoomDesk desk;
    private final RoomRows rows;
    private final RoomLinks links;
    private final RoomVoice voice;
    private final Hints hints;
    private final NodePost post;
    private final ApplicationEventPublisher events;
    private final ExecutorService reader;
    private final Set<RoomId> woken = ConcurrentHashMap.newKeySet();
    private Hints.@Nullable Subscription hinted;
    private NodePost.@Nullable Subscription posted;

    /** The reader needs one thread; it is shut down with the watch. */
    RoomWatch(
            RoomDesk desk,
            RoomRows rows,
            RoomLinks links,
            RoomVoice voice,
            Hints hints,
            NodePost post,
            ApplicationEventPublisher events,
            ExecutorService reader) {
        this.desk = desk;
        this.rows = rows;
        this.links = links;
        this.voice = voice;
        this.hints = hints;
        this.post = post;
        this.events = events;
        this.reader = reader;
    }

    @Override
    public void start() {
        hinted = hints.subscribe(TOPIC, this::hear);
        posted = post.subscribe(RoomVoice.TOPIC, message -> read(() -> voice.hear(message)));
    }

    @Override
    public void stop() {
        if (hinted != null) {
            hinted.close();
            hinted = null;
        }
        if (posted != null) {
            posted.close();
        }
        reader.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return hinted != null;
    }

    /** Only what this node itself has committed: what came as a hint is outside any transaction, and ends here. */
    @TransactionalEventListener
    void on(RoomTouched touched) {
        hints.tell(TOPIC, touched.organisation() + "/" + touched.ticket() + "/" + touched.room());
        wake(touched.room());
    }

    /** A room follows its ticket. */
    @EventListener
    void on(TicketMoved moved) {
        read(() -> rows.find(moved.ticket()).flatMap(desk::look).ifPresent(links::show));
    }

    private void hear(String hint) {
        var ids = hint.split("/");
        var touched =
                new RoomTouched(new OrganisationId(UUID.fromString(ids[0])), TicketId.of(ids[1]), RoomId.of(ids[2]));
        events.publishEvent(touched);
        wake(touched.room());
    }

    private void wake(RoomId room) {
        if (woken.add(room)) {
            read(() -> {
                woken.remove(room);
                if (links.has(room)) {
                    desk.look(room).ifPresent(links::show);
                }
            });
        }
    }

    private void read(Runnable task) {
        try {
            reader.execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException e) {
                    LOG.warn("A room could not be shown: {}", e.toString());
                }
            });
        } catch (RejectedExecutionException closing) {
            LOG.debug("The watch is closing");
        }
    }
}
