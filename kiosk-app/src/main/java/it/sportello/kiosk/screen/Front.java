package it.sportello.kiosk.screen;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import it.sportello.face.Language;
import it.sportello.kiosk.idle.IdleClock.Phase;
import it.sportello.kiosk.text.KioskTexts;
import it.sportello.kiosk.text.Phrases;
import it.sportello.kiosk.visit.VisitDesk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may lie in front of the display, one at a time: the choice of a language, help, the question whether anybody is
 * there. Made anew for each language.
 */
final class Front {

    private final Div display;
    private final List<Component> behind;
    private final VisitDesk desk;
    private final KioskTexts texts;
    private final Phrases say;
    private @Nullable Dialogue dialogue;
    private @Nullable Paragraph countdown;

    /**
     * Nothing in front yet.
     *
     * @param behind the parts of the display that cannot be touched while something lies in front of them
     */
    Front(Div display, List<Component> behind, VisitDesk desk, KioskTexts texts, Phrases say) {
        this.display = display;
        this.behind = List.copyOf(behind);
        this.desk = desk;
        this.texts = texts;
        this.say = say;
    }

    void languages() {
        var tiles = Keys.box("languages");
        for (var language : texts.languages()) {
            tiles.add(tile(language));
        }
        open(new Dialogue("dialog", say.get("bar.language"), tiles, closeButton()));
    }

    private NativeButton tile(Language language) {
        var tile = Keys.button("language", language.ownName(), () -> {
            close();
            desk.step(visit -> visit.speak(language));
        });
        tile.getElement().setAttribute("lang", language.code());
        tile.getElement().setAttribute("aria-pressed", Boolean.toString(language == say.language()));
        return tile;
    }

    void help() {
        open(new Dialogue(
                "dialog", say.get("help.title"), Keys.paragraph("lead", say.get("help.text")), closeButton()));
    }

    void idle(Phase phase) {
        switch (phase) {
            case Phase.Warning warning -> count(warning.secondsLeft());
            case Phase.Active active -> endCountdown();
            case Phase.Over over -> endCountdown();
        }
    }

    private void count(int secondsLeft) {
        if (countdown == null) {
            var fresh = Keys.paragraph("countdown", "");
            var stay = Keys.button("primary", say.get("idle.stay"), desk::touched);
            open(new Dialogue(
                    "alertdialog", say.get("idle.title"), Keys.paragraph("lead", say.get("idle.text")), fresh, stay));
            countdown = fresh;
            display.getElement().executeJs("window.sportelloKiosk.chime()");
        }
        countdown.setText(say.get("idle.countdown", "seconds", secondsLeft));
    }

    private void endCountdown() {
        if (countdown != null) {
            close();
        }
    }

    private NativeButton closeButton() {
        return Keys.button("plain", VaadinIcon.CLOSE, say.get("close"), this::close);
    }

    private void open(Dialogue fresh) {
        close();
        dialogue = fresh;
        display.add(fresh);
        inert(true);
        fresh.focusTitle();
    }

    void close() {
        if (dialogue != null) {
            display.remove(dialogue);
            dialogue = null;
            countdown = null;
            inert(false);
        }
    }

    private void inert(boolean wanted) {
        behind.forEach(part -> part.getElement().setAttribute("inert", wanted));
    }
}
