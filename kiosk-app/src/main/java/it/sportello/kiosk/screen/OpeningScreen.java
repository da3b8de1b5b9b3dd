package it.sportello.kiosk.screen;

import it.sportello.kiosk.booth.BoothScene;
import it.sportello.kiosk.text.Phrases;

/** The hub is asked whether the ticket is awaited here. */
final class OpeningScreen extends Screen<BoothScene> {

    OpeningScreen(Phrases say) {
        super("taking", say.get("opening.title"));
        var progress = Keys.box("progress");
        progress.getElement().setAttribute("aria-hidden", "true");
        add(progress);
    }

    @Override
    void show(BoothScene scene, Phrases say) {}
}
