package it.sportello.kiosk.screen;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import it.sportello.api.room.Finding;
import it.sportello.api.room.RoomPhase;
import it.sportello.api.room.SelfTest;
import it.sportello.kiosk.booth.BoothDesk;
import it.sportello.kiosk.booth.BoothScene;
import it.sportello.kiosk.room.RoomCall;
import it.sportello.kiosk.text.Phrases;
import org.jspecify.annotations.Nullable;

/** Camera, microphone and loudspeaker are tried before the meeting; one goes on with what there is. */
final class CheckScreen extends Screen<BoothScene> {

    private final Paragraph expert = new Paragraph();
    private final Row camera;
    private final Row microphone;
    private final Row speaker;
    private final NativeButton again;

    CheckScreen(BoothDesk desk, Front front, Phrases say) {
        super("check", say.get("check.title"));
        expert.addClassName("live");
        expert.getElement().setAttribute("role", "status");
        camera = new Row(VaadinIcon.CAMERA, "camera", say);
        microphone = new Row(VaadinIcon.MICROPHONE, "microphone", say);
        speaker = new Row(VaadinIcon.VOLUME_UP, "speaker", say);
        again = Keys.button("plain", VaadinIcon.REFRESH, say.get("check.again"), () -> desk.inRoom(RoomCall::test));
        var go = Keys.button("primary", VaadinIcon.SIGN_IN, say.get("check.go"), () -> desk.inRoom(RoomCall::call));
        var leave = Keys.button(
                "plain", VaadinIcon.SIGN_OUT, say.get("room.leave"), () -> RoomTools.askToLeave(desk, front, say));
        add(
                Keys.paragraph("lead", say.get("check.text")),
                expert,
                Keys.box("tried", new Mirror(VaadinIcon.USER, say), Keys.box("findings", camera, microphone, speaker)),
                Keys.box("choices", again, leave),
                go);
    }

    @Override
    void show(BoothScene scene, Phrases say) {
        var meeting = scene.meeting();
        if (meeting == null) {
            return;
        }
        var test = meeting.test();
        camera.show(test == null ? null : test.camera(), say);
        microphone.show(test == null ? null : test.microphone(), say);
        speaker.show(test == null ? null : test.speaker(), say);
        again.setVisible(test != null && !isGood(test));
        var waits = meeting.phase() == RoomPhase.IN_SESSION
                || meeting.findExpert().filter(one -> one.connection() != null).isPresent();
        Keys.tell(expert, say.get(waits ? "check.expert" : "check.coming"));
        expert.setClassName("is-open", waits);
    }

    private static boolean isGood(SelfTest test) {
        return test.camera() == Finding.GOOD && test.microphone() == Finding.GOOD && test.speaker() == Finding.GOOD;
    }

    /** What was found of one part, and what to do. */
    private static final class Row extends Div {

        private final String part;
        private final Span result = Keys.span("result", "");
        private final Span advice = Keys.span("advice", "");

        Row(VaadinIcon icon, String part, Phrases say) {
            this.part = part;
            addClassName("finding");
            getElement().setAttribute("role", "status");
            add(Keys.icon(icon), Keys.span("part", say.get("check." + part)), result, advice);
        }

        void show(@Nullable Finding finding, Phrases say) {
            Keys.tell(result, finding == null ? say.get("check.trying") : say.of("finding", finding));
            Keys.tell(advice, advice(finding, say));
            setClassName("is-good", finding == Finding.GOOD);
            setClassName("is-bad", finding == Finding.NONE || finding == Finding.WEAK);
        }

        private String advice(@Nullable Finding finding, Phrases say) {
            return finding == Finding.NONE || finding == Finding.WEAK ? say.of("check." + part, finding) : "";
        }
    }
}
