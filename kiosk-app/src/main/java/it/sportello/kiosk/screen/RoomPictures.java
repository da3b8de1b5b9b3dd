package it.sportello.kiosk.screen;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import it.sportello.device.media.MediaState;
import it.sportello.kiosk.booth.BoothScene;
import it.sportello.kiosk.room.Meeting;
import it.sportello.kiosk.room.Way;
import it.sportello.kiosk.text.Phrases;

/** The moving pictures, filled by the engine's script, with words where there is none; captions below. */
final class RoomPictures extends Div {

    private final Paragraph instead = Keys.paragraph("instead", "");
    private final Span who = Keys.span("who", "");
    private final Span mute = new Span();
    private final Span camera = new Span();
    private final Span ownSound = Keys.span("own", "");
    private final Span ownPicture = Keys.span("own", "");
    private final Paragraph caption = Keys.paragraph("caption", "");

    RoomPictures(Phrases say) {
        addClassName("pictures");
        instead.getElement().setAttribute("role", "status");
        ownPicture.add(Keys.icon(VaadinIcon.CAMERA), camera);
        ownSound.add(Keys.icon(VaadinIcon.MICROPHONE), mute);
        caption.getElement().setAttribute("aria-live", "polite");
        var self =
                Keys.box("self", new Picture("self", say.get("room.self")), Keys.box("states", ownPicture, ownSound));
        var corners = Keys.box(
                "corners",
                new Picture("corner", say.get("room.corner")),
                new Picture("corner", say.get("room.corner")));
        add(Keys.box("main", new Picture("main", say.get("room.main")), instead, who, corners, caption), self);
    }

    void show(BoothScene scene, Meeting meeting, Phrases say) {
        Keys.tell(instead, instead(scene, meeting, say));
        Keys.tell(who, meeting.findExpert().map(one -> one.name()).orElse(""));
        Keys.tell(camera, say.get(meeting.sending().camera() ? "room.camera.on" : "room.camera.off"));
        Keys.tell(mute, say.get(meeting.sending().microphone() ? "room.microphone.on" : "room.microphone.off"));
        ownPicture.setClassName("is-off", !meeting.sending().camera());
        ownSound.setClassName("is-off", !meeting.sending().microphone());
        var words = meeting.talk().caption();
        Keys.tell(caption, words == null ? "" : words.text());
    }

    /** What stands where the expert's picture is not. */
    private static String instead(BoothScene scene, Meeting meeting, Phrases say) {
        if (scene.media().phase() != MediaState.Phase.READY) {
            return say.get("room.moment");
        }
        var expert = meeting.findExpert();
        if (expert.isEmpty()) {
            return say.get("room.coming");
        }
        var way = meeting.findWay(expert.get().id());
        if (way.filter(known -> known == Way.LOST).isPresent()) {
            return say.get("room.moment");
        }
        if (!expert.get().media().camera()) {
            return say.get("room.nopicture");
        }
        return way.filter(known -> known == Way.SEEN).isPresent() ? "" : say.get("room.connecting");
    }
}
