package it.sportello.kiosk.screen;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import it.sportello.api.room.ParticipantView;
import it.sportello.kiosk.booth.BoothDesk;
import it.sportello.kiosk.booth.BoothScene;
import it.sportello.kiosk.room.Meeting;
import it.sportello.kiosk.room.RoomCall;
import it.sportello.kiosk.text.Phrases;
import java.time.Duration;
import java.util.Map;

/** What the citizen should know now: who is away and for how long, whether the line holds, whether nobody hears. */
final class RoomNews extends Div {

    private final Paragraph away = BoothFacts.warning();
    private final Paragraph line = BoothFacts.warning();
    private final Paragraph deaf = BoothFacts.warning();
    private final Div unheard;

    RoomNews(BoothDesk desk, Phrases say) {
        addClassName("news");
        deaf.setText(say.get("room.notheard"));
        var read = Keys.button("plain", VaadinIcon.CHECK, say.get("close"), () -> desk.inRoom(RoomCall::noted));
        unheard = Keys.box("unheard", deaf, read);
        add(away, line, unheard);
    }

    void show(BoothScene scene, Meeting meeting, Phrases say) {
        Keys.tell(away, meeting.findExpert().map(one -> away(one, scene, say)).orElse(""));
        Keys.tell(line, meeting.present() || meeting.view() == null ? "" : say.get("room.line"));
        unheard.setVisible(meeting.notHeard());
    }

    private static String away(ParticipantView expert, BoothScene scene, Phrases say) {
        var since = expert.awaySince();
        if (since == null) {
            return "";
        }
        var minutes = Math.max(0, Duration.between(since, scene.at()).toMinutes());
        return say.get("room.away", Map.of("name", expert.name(), "minutes", minutes));
    }

    static String headline(Meeting meeting, Phrases say) {
        return switch (meeting.phase()) {
            case IN_SESSION ->
                meeting.findExpert()
                        .map(expert -> say.get("room.with", "name", expert.name()))
                        .orElseGet(() -> say.get("room.title"));
            case CALLED, IN_LINE -> say.get("room.soon");
            case ON_HOLD -> say.get("room.hold");
            case CLOSED -> say.get("room.title");
        };
    }
}
