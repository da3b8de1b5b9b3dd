package it.sportello.hub.shell.frame;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.shared.Registration;
import it.sportello.api.ServicePointId;
import it.sportello.hub.branch.Branches;
import it.sportello.hub.identity.Staff;
import it.sportello.hub.identity.StaffDirectory;
import it.sportello.hub.queue.views.PointView;
import it.sportello.hub.queue.views.QueueSnapshot;
import it.sportello.hub.queue.views.QueueView;
import it.sportello.hub.shell.words.StaffLanguage;
import it.sportello.hub.shell.words.Words;
import it.sportello.hub.video.RoomInvitation;
import it.sportello.hub.video.Rooms;
import jakarta.annotation.security.PermitAll;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** The frame of every console page behind the log-in. */
@JavaScript("context://console/console.js")
@Component
@Scope("prototype")
@PermitAll
public class ConsoleLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient Doors doors;
    private final transient Staff staff;
    private final transient Words words;
    private final TopBar bar;
    private final IdleNotice idle;
    private final InvitationBar invitations;
    private @Nullable Registration following;
    private transient @Nullable Optional<ServicePointId> shownPoint;

    ConsoleLayout(Doors doors, SignedIn signedIn) {
        this.doors = doors;
        this.staff = signedIn.get();
        this.words = Words.in(StaffLanguage.of(staff));
        this.idle = new IdleNotice(words);
        this.invitations = new InvitationBar(words, doors.staff(), this::enter, this::decline);
        addClassName("frame");
        var organisation = doors.branches().getOrganisation(staff.organisation());
        this.bar = new TopBar(words, staff, organisation.name(), signedIn::signOut);
        var skip = new Anchor("#content", words.say("skip.content"));
        skip.addClassName("skip");
        skip.getElement().setAttribute("router-ignore", true);
        add(skip, bar, idle, invitations);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        content.getElement().setAttribute("id", "content").setAttribute("tabindex", "-1");
        getElement().appendChild(content.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        bar.showPage(event.getLocation().getFirstSegment());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        LanguageChooser.apply(event.getUI(), words.language());
        KeyHelp.apply(event.getUI());
        following = Registration.combine(
                doors.feed().follow(event.getUI(), staff.organisation(), this::show),
                doors.invitations().follow(event.getUI(), staff, invitations::show),
                doors.presence().enter(staff.id()));
        show(doors.queue().snapshotOf(staff.organisation()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (following != null) {
            following.remove();
        }
    }

    private void enter(RoomInvitation invitation) {
        UI.getCurrent().navigate("room/" + invitation.ticket());
    }

    private void decline(RoomInvitation invitation) {
        doors.rooms().release(staff.id(), invitation.ticket(), staff.id());
    }

    private void show(QueueSnapshot snapshot) {
        idle.look(doors.clock().instant());
        var open = snapshot.points().stream()
                .filter(point -> point.expert().equals(staff.id().value()))
                .map(PointView::id)
                .findFirst();
        if (!open.equals(shownPoint)) {
            shownPoint = open;
            bar.showPoint(open.map(point -> PlaceNames.nameOf(words, doors.branches(), point))
                    .orElse(""));
        }
    }

    /** What the frame looks at. */
    @Component
    record Doors(
            Branches branches,
            StaffDirectory staff,
            QueueView queue,
            Rooms rooms,
            SnapshotFeed feed,
            InvitationFeed invitations,
            Presence presence,
            InstantSource clock) {}
}
