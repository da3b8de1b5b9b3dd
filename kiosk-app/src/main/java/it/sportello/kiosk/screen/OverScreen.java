package it.sportello.kiosk.screen;

import com.vaadin.flow.component.icon.VaadinIcon;
import it.sportello.kiosk.booth.BoothDesk;
import it.sportello.kiosk.booth.BoothScene;
import it.sportello.kiosk.booth.BoothStage.Ending;
import it.sportello.kiosk.text.Phrases;

/** The meeting is over: thanks, and what happens next. */
final class OverScreen extends Screen<BoothScene> {

    OverScreen(BoothDesk desk, Ending how, Phrases say) {
        super("over", say.of("over.title", how));
        add(
                Keys.paragraph("lead", say.of("over.text", how)),
                Keys.paragraph("hint", say.get("over.wiped")),
                Keys.button("primary", VaadinIcon.CHECK, say.get("ticket.finish"), desk::finish));
    }

    @Override
    void show(BoothScene scene, Phrases say) {}
}
