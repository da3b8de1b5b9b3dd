package it.sportello.kiosk.screen;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import it.sportello.device.media.MediaState;
import it.sportello.kiosk.booth.BoothDesk;
import it.sportello.kiosk.booth.BoothScene;
import it.sportello.kiosk.booth.BoothStage;
import it.sportello.kiosk.booth.BoothVisit;
import it.sportello.kiosk.text.Phrases;

/** The citizen holds the ticket before the camera or the scanner. */
final class ShowTicketScreen extends Screen<BoothScene> {

    private final Paragraph refused = BoothFacts.warning();
    private final Paragraph blind = BoothFacts.warning();

    ShowTicketScreen(BoothDesk desk, Phrases say) {
        super("show-ticket", say.get("show.title"));
        var type = Keys.button(
                "primary", VaadinIcon.KEYBOARD, say.get("show.type"), () -> desk.step(BoothVisit::typeNumber));
        add(Keys.paragraph("lead", say.get("show.text")), refused, blind, new Mirror(VaadinIcon.QRCODE, say), type);
    }

    @Override
    void show(BoothScene scene, Phrases say) {
        if (scene.visit().stage() instanceof BoothStage.Showing(var reason)) {
            Keys.tell(refused, reason == null ? "" : say.of("closed", reason));
        }
        Keys.tell(blind, blind(scene) ? say.get("show.blind") : "");
    }

    /** Whether no camera looks for codes. */
    static boolean blind(BoothScene scene) {
        var phase = scene.media().phase();
        return phase == MediaState.Phase.FAILED || phase == MediaState.Phase.CLOSED;
    }
}
