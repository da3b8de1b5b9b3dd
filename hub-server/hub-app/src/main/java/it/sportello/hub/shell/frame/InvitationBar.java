package it.sportello.hub.shell.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import it.sportello.hub.identity.StaffDirectory;
import it.sportello.hub.shell.words.Words;
import it.sportello.hub.video.RoomInvitation;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Tells that a colleague asks one into a room, on whatever page one is. */
final class InvitationBar extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient StaffDirectory staff;
    private final transient Consumer<RoomInvitation> enter;
    private final transient Consumer<RoomInvitation> decline;
    private final Keyed<Object, RoomInvitation> rows = new Keyed<>(this, RoomInvitation::ticket, this::row);

    InvitationBar(Words words, StaffDirectory staff, Consumer<RoomInvitation> enter, Consumer<RoomInvitation> decline) {
        this.words = words;
        this.staff = staff;
        this.enter = enter;
        this.decline = decline;
        addClassName("invitations");
        getElement().setAttribute("role", "alert");
    }

    /** Who is in already needs no notice. */
    void show(List<RoomInvitation> invitations) {
        rows.show(invitations.stream().filter(each -> !each.inside()).toList());
    }

    private Component row(RoomInvitation invitation) {
        var sentence = words.say(
                "invited.as." + invitation.role(),
                Map.of("name", staff.get(invitation.by()).displayName(), "number", invitation.number()));
        var row = new Div(
                new Span(sentence),
                new KeyButton(words.say("invited.enter"), "J", () -> enter.accept(invitation)).asMain(),
                new KeyButton(words.say("invited.later"), "Z", () -> decline.accept(invitation)));
        row.addClassName("idle");
        return row;
    }
}
