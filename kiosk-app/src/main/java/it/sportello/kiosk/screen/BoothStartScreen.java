package it.sportello.kiosk.screen;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import it.sportello.kiosk.booth.BoothDesk;
import it.sportello.kiosk.booth.BoothScene;
import it.sportello.kiosk.booth.BoothVisit;
import it.sportello.kiosk.text.KioskTexts;
import it.sportello.kiosk.text.Phrases;

/** The first screen of a free booth: talk to an expert, or come in with a number. */
final class BoothStartScreen extends Screen<BoothScene> {

    private final Paragraph state = new Paragraph();
    private final Paragraph notice = BoothFacts.warning();
    private final NativeButton talk;

    BoothStartScreen(BoothDesk desk, KioskTexts texts, Phrases say) {
        super("start", say.get("booth.title"));
        state.addClassName("live");
        state.getElement().setAttribute("role", "status");
        talk = Keys.button("tile", "", () -> desk.step(BoothVisit::talk));
        talk.addClassName("join");
        talk.add(Keys.icon(VaadinIcon.HEADSET), Keys.span("title", say.get("booth.talk")));
        var have = Keys.button("field", VaadinIcon.TICKET, say.get("booth.have"), () -> desk.step(BoothVisit::show));
        add(Keys.paragraph("lead", say.get("booth.text")), state, notice, talk, have, languages(desk, texts, say));
    }

    private static Div languages(BoothDesk desk, KioskTexts texts, Phrases say) {
        var tiles = new LanguageTiles(texts, say, language -> desk.step(visit -> visit.speak(language)));
        return Keys.box("choose-language", new H2(say.get("bar.language")), tiles);
    }

    @Override
    void show(BoothScene scene, Phrases say) {
        Keys.tell(state, BoothFacts.live(scene, say));
        state.setClassName("is-open", scene.idleExperts() > 0);
        Keys.tell(notice, BoothFacts.notice(scene, say));
        talk.setVisible(scene.office().link().isUp());
    }
}
