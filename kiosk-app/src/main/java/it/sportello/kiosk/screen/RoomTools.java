package it.sportello.kiosk.screen;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import it.sportello.api.room.ParticipantView;
import it.sportello.kiosk.booth.BoothDesk;
import it.sportello.kiosk.room.Meeting;
import it.sportello.kiosk.room.RoomCall;
import it.sportello.kiosk.room.Sending;
import it.sportello.kiosk.text.Phrases;
import java.util.function.UnaryOperator;

/** What the citizen can do in a meeting, each with one touch. */
final class RoomTools extends Div {

    private final BoothDesk desk;
    private final NativeButton microphone;
    private final NativeButton camera;
    private final NativeButton help;
    private final Span volume = Keys.span("volume", "");
    private boolean wantsHelp;
    private String ticketPage = "";

    RoomTools(BoothDesk desk, Front front, Phrases say) {
        this.desk = desk;
        addClassName("tools");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", say.get("room.tools"));
        microphone = sending(VaadinIcon.MICROPHONE, say.get("room.mute"), was -> was.withMicrophone(!was.microphone()));
        camera = sending(VaadinIcon.CAMERA, say.get("room.hide"), was -> was.withCamera(!was.camera()));
        help = Keys.button("act", VaadinIcon.HANDS_UP, say.get("room.help"), this::help);
        volume.getElement().setAttribute("role", "status");
        add(
                microphone,
                camera,
                sending(VaadinIcon.VOLUME_DOWN, say.get("room.softer"), was -> was.louder(-Sending.STEP)),
                volume,
                sending(VaadinIcon.VOLUME_UP, say.get("room.louder"), was -> was.louder(Sending.STEP)),
                Keys.button("act", VaadinIcon.MUTE, say.get("room.deaf"), () -> desk.inRoom(RoomCall::cannotHear)),
                help,
                Keys.button("act", VaadinIcon.MOBILE, say.get("room.phone"), () -> phone(front, say)),
                Keys.button("act", VaadinIcon.SIGN_OUT, say.get("room.leave"), () -> askToLeave(desk, front, say)));
    }

    static void askToLeave(BoothDesk desk, Front front, Phrases say) {
        front.ask(say.get("leave.title"), say.get("leave.text"), say.get("room.leave"), desk::leave);
    }

    private NativeButton sending(VaadinIcon icon, String label, UnaryOperator<Sending> change) {
        return Keys.button("act", icon, label, () -> desk.inRoom(call -> call.send(change)));
    }

    private void help() {
        var wanted = !wantsHelp;
        desk.inRoom(call -> call.help(wanted));
    }

    private void phone(Front front, Phrases say) {
        var how = Keys.paragraph("lead", say.get(ticketPage.isEmpty() ? "phone.ticket" : "phone.code"));
        if (ticketPage.isEmpty()) {
            front.tell(say.get("room.phone"), how);
        } else {
            front.tell(say.get("room.phone"), how, new QrPicture(ticketPage, say.get("ticket.qr")));
        }
    }

    void show(Meeting meeting, String page, Phrases say) {
        ticketPage = page;
        press(microphone, !meeting.sending().microphone());
        press(camera, !meeting.sending().camera());
        wantsHelp = meeting.findSelf().map(ParticipantView::callsForHelp).orElse(false);
        press(help, wantsHelp);
        Keys.tell(volume, say.get("room.volume", "percent", meeting.sending().volume()));
    }

    private static void press(NativeButton button, boolean on) {
        button.getElement().setAttribute("aria-pressed", Boolean.toString(on));
    }
}
