package it.sportello.hub.shell.frame;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import it.sportello.hub.identity.Staff;
import it.sportello.hub.video.RoomInvitation;
import it.sportello.hub.video.Rooms;
import it.sportello.hub.video.events.RoomTouched;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Brings the invitations of staff to their open pages whenever a room of their organisation changes. */
@Component
class InvitationFeed {

    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private final Rooms rooms;
    private final Background background;

    InvitationFeed(Rooms rooms, Background background) {
        this.rooms = rooms;
        this.background = background;
    }

    /** Calls the page under its lock, now and with each change, until the registration is removed. */
    Registration follow(UI ui, Staff staff, Consumer<List<RoomInvitation>> page) {
        var follower = new Follower(ui, staff, page);
        followers.add(follower);
        follower.look();
        return () -> followers.remove(follower);
    }

    @EventListener
    void onTouched(RoomTouched touched) {
        followers.stream()
                .filter(follower -> follower.staff.organisation().equals(touched.organisation()))
                .forEach(Follower::look);
    }

    private final class Follower {

        private final UI ui;
        private final Staff staff;
        private final Consumer<List<RoomInvitation>> page;
        private final AtomicBoolean looking = new AtomicBoolean();

        Follower(UI ui, Staff staff, Consumer<List<RoomInvitation>> page) {
            this.ui = ui;
            this.staff = staff;
            this.page = page;
        }

        /** Of many changes at once only one is looked at. */
        void look() {
            if (looking.compareAndSet(false, true)) {
                background.run(this::deliver);
            }
        }

        private void deliver() {
            looking.set(false);
            try {
                var invitations = rooms.listInvitations(staff.id());
                ui.access(() -> page.accept(invitations));
            } catch (UIDetachedException | DataAccessException gone) {
                // The page has left, or hears of the next change.
                looking.set(false);
            }
        }
    }
}
