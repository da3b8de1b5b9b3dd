package it.sportello.kiosk.screen;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import it.sportello.device.media.DocumentPhoto;
import it.sportello.kiosk.booth.BoothDesk;
import it.sportello.kiosk.room.Meeting;
import it.sportello.kiosk.room.PhotoStep;
import it.sportello.kiosk.room.RoomCall;
import it.sportello.kiosk.text.Phrases;
import java.util.Base64;

/** The expert asks for a document: the citizen takes it, looks at it, and sends it, or does not. */
final class RoomPhoto extends Div {

    private final Paragraph text = Keys.paragraph("lead", "");
    private final Paragraph trouble = BoothFacts.warning();
    private final Image preview = new Image();
    private final NativeButton take;
    private final NativeButton send;
    private final NativeButton again;
    private final NativeButton decline;
    private PhotoStep shown = new PhotoStep.None();

    RoomPhoto(BoothDesk desk, Phrases say) {
        addClassName("photo");
        setVisible(false);
        text.getElement().setAttribute("role", "status");
        preview.addClassName("preview");
        preview.setAlt(say.get("photo.preview"));
        take = Keys.button(
                "primary", VaadinIcon.CAMERA, say.get("photo.take"), () -> desk.inRoom(RoomCall::photograph));
        send = Keys.button(
                "primary", VaadinIcon.PAPERPLANE, say.get("photo.send"), () -> desk.inRoom(RoomCall::sendPhoto));
        again = Keys.button("plain", VaadinIcon.REFRESH, say.get("photo.again"), () -> desk.inRoom(RoomCall::retake));
        decline = Keys.button(
                "plain", VaadinIcon.CLOSE, say.get("photo.decline"), () -> desk.inRoom(RoomCall::declinePhoto));
        add(new H2(say.get("photo.title")), text, trouble, preview, take, send, again, decline);
    }

    void show(Meeting meeting, Phrases say) {
        var step = meeting.photo();
        if (shown.equals(step)) {
            return;
        }
        shown = step;
        setVisible(!(step instanceof PhotoStep.None || step instanceof PhotoStep.Settled));
        take.setVisible(step instanceof PhotoStep.Asked);
        send.setVisible(step instanceof PhotoStep.Taken);
        again.setVisible(step instanceof PhotoStep.Taken);
        decline.setVisible(step instanceof PhotoStep.Asked || step instanceof PhotoStep.Taken);
        Keys.tell(text, text(step, say));
        Keys.tell(trouble, trouble(step, say));
        switch (step) {
            case PhotoStep.Taken(var _, var photo, var _) -> preview(photo);
            case PhotoStep.Sending(var _, var photo) -> preview(photo);
            default -> {
                preview.setVisible(false);
                preview.getElement().removeAttribute("src");
            }
        }
    }

    private void preview(DocumentPhoto.Taken photo) {
        preview.setSrc("data:image/jpeg;base64," + Base64.getEncoder().encodeToString(photo.preview()));
        preview.setVisible(true);
    }

    private static String text(PhotoStep step, Phrases say) {
        return switch (step) {
            case PhotoStep.Asked _ -> say.get("photo.asked");
            case PhotoStep.Taking _ -> say.get("photo.taking");
            case PhotoStep.Taken _ -> say.get("photo.taken");
            case PhotoStep.Sending _ -> say.get("photo.sending");
            case PhotoStep.None _, PhotoStep.Settled _ -> "";
        };
    }

    private static String trouble(PhotoStep step, Phrases say) {
        return switch (step) {
            case PhotoStep.Asked(var _, var verdict) -> verdict == null ? "" : say.of("verdict", verdict);
            case PhotoStep.Taken(var _, var photo, var failed) -> {
                if (failed) {
                    yield say.get("photo.failed");
                }
                yield photo.verdict() == DocumentPhoto.Verdict.GOOD ? "" : say.of("verdict", photo.verdict());
            }
            default -> "";
        };
    }
}
