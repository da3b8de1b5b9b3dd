package it.sportello.hub.shell.frame;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.queue.events.SnapshotRenewed;
import it.sportello.hub.queue.views.QueueSnapshot;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Brings every new snapshot of an organisation's queue to the pages that follow it.
 *
 * <p>A page that is slow misses what is old: only the newest snapshot waits for it. The publisher never waits. Safe for
 * any thread.
 */
@Component
public class SnapshotFeed {

    private final Map<OrganisationId, Set<Follower>> followers = new ConcurrentHashMap<>();
    private final Background background;

    SnapshotFeed(Background background) {
        this.background = background;
    }

    /** Calls the page under its lock with each new snapshot, until the registration is removed. */
    public Registration follow(UI ui, OrganisationId organisation, Consumer<QueueSnapshot> page) {
        var follower = new Follower(ui, page);
        followers
                .computeIfAbsent(organisation, any -> ConcurrentHashMap.newKeySet())
                .add(follower);
        return () -> followers.getOrDefault(organisation, Set.of()).remove(follower);
    }

    @EventListener
    void onRenewed(SnapshotRenewed renewed) {
        var snapshot = renewed.snapshot();
        followers.getOrDefault(snapshot.organisation(), Set.of()).forEach(follower -> follower.offer(snapshot));
    }

    int countFollowers(OrganisationId organisation) {
        return followers.getOrDefault(organisation, Set.of()).size();
    }

    private final class Follower {

        private final UI ui;
        private final Consumer<QueueSnapshot> page;
        private final AtomicReference<@Nullable QueueSnapshot> waiting = new AtomicReference<>();

        Follower(UI ui, Consumer<QueueSnapshot> page) {
            this.ui = ui;
            this.page = page;
        }

        void offer(QueueSnapshot snapshot) {
            if (waiting.getAndAccumulate(snapshot, Follower::newer) == null) {
                background.run(this::deliver);
            }
        }

        private void deliver() {
            try {
                ui.access(() -> {
                    var snapshot = waiting.getAndSet(null);
                    if (snapshot != null) {
                        page.accept(snapshot);
                    }
                });
            } catch (UIDetachedException gone) {
                waiting.set(null);
            }
        }

        private static @Nullable QueueSnapshot newer(@Nullable QueueSnapshot held, @Nullable QueueSnapshot given) {
            return held != null && given != null && held.at().isAfter(given.at()) ? held : given;
        }
    }
}
