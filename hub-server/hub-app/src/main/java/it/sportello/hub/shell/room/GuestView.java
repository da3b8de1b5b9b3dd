package it.sportello.hub.shell.room;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import it.sportello.api.TicketId;
import it.sportello.hub.identity.Staff;
import it.sportello.hub.queue.views.TicketView;
import it.sportello.hub.shell.frame.ConsoleLayout;
import it.sportello.hub.shell.frame.KeyButton;
import it.sportello.hub.shell.frame.SignedIn;
import it.sportello.hub.shell.room.RoomState.Link;
import it.sportello.hub.shell.words.StaffLanguage;
import it.sportello.hub.shell.words.Words;
import it.sportello.hub.video.RoomInvitation;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A room that a colleague has invited one into. */
@Route(value = "room/:ticket([0-9a-f-]{36})", layout = ConsoleLayout.class)
@PermitAll
class GuestView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient RoomDoors doors;
    private final transient Staff staff;
    private final transient Words words;

    GuestView(RoomDoors doors, SignedIn signedIn) {
        this.doors = doors;
        this.staff = signedIn.get();
        this.words = Words.in(StaffLanguage.of(staff));
        addClassNames("console", "guest");
    }

    @Override
    public String getPageTitle() {
        return words.say("page.room") + " · " + words.say("brand");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var ticket = new TicketId(
                UUID.fromString(event.getRouteParameters().get("ticket").orElseThrow()));
        var invitation = doors.rooms().listInvitations(staff.id()).stream()
                .filter(each -> each.ticket().equals(ticket))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var view = doors.queue().find(staff.organisation(), ticket).orElseThrow(NotFoundException::new);
        show(invitation, view);
    }

    private void show(RoomInvitation invitation, TicketView ticket) {
        var zone = doors.branches().getBranch(ticket.branch()).zone();
        var visit = new Visit(staff, ticket.id(), ticket.number(), ticket.language(), List.of(), zone, false);
        var title = new H1(words.say(
                "guest.title",
                Map.of(
                        "number",
                        ticket.number(),
                        "name",
                        doors.staff().get(invitation.by()).displayName())));
        var leave = new KeyButton(words.say("guest.leave"), "C", () -> leave(ticket.id()));
        var head = new Div(title, leave);
        head.addClassName("guest-head");
        var papers = new CasePane(doors, words, visit);
        var room = new RoomPane(doors, words, visit, act -> {}, state -> {
            papers.look(state);
            if (state.link() == Link.ENDED && !"ELSEWHERE".equals(state.reason())) {
                over(head);
            }
        });
        var centre = new Div(head, room);
        centre.addClassName("centre");
        removeAll();
        add(centre, papers);
    }

    private void leave(TicketId ticket) {
        doors.rooms().release(staff.id(), ticket, staff.id());
        UI.getCurrent().navigate("");
    }

    private void over(Div head) {
        head.removeAll();
        head.add(
                new Paragraph(words.say("guest.over")),
                new KeyButton(
                        words.say("guest.back"), "C", () -> UI.getCurrent().navigate("")));
    }
}
