package it.sportello.kiosk.screen;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import it.sportello.kiosk.help.CallState;
import it.sportello.kiosk.idle.IdleClock.Phase;
import it.sportello.kiosk.text.KioskTexts;
import it.sportello.kiosk.text.Phrases;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may lie in front of the display, one at a time: the choice of a language, help, the question whether anybody is
 * there. Made anew for each language.
 */
final class Front {

    private final Div display;
    private final List<Component> behind;
    private final Wishes wishes;
    private final KioskTexts texts;
    private final Phrases say;
    private @Nullable Dialogue dialogue;
    private @Nullable Paragraph countdown;

    /**
     * Nothing in front yet.
     *
     * @param behind the parts of the display that cannot be touched while something lies in front of them
     */
    Front(Div display, List<Component> behind, Wishes wishes, KioskTexts texts, Phrases say) {
        this.display = display;
        this.behind = List.copyOf(behind);
        this.wishes = wishes;
        this.texts = texts;
        this.say = say;
    }

    void languages() {
        var tiles = new LanguageTiles(texts, say, language -> {
            close();
            wishes.language().accept(language);
        });
        tell(say.get("bar.language"), tiles);
    }

    void help() {
        var state = Keys.paragraph("call-state", "");
        state.addClassName("notice");
        state.getElement().setAttribute("role", "status");
        Keys.tell(state, "");
        var call = Keys.button("primary", VaadinIcon.HANDS_UP, say.get("help.call"), () -> {});
        call.addClickListener(click -> wishes.person().accept(now -> {
            call.setVisible(now == CallState.NOBODY_ON_DUTY || now == CallState.UNREACHABLE);
            state.setClassName("warning", now == CallState.NOBODY_ON_DUTY || now == CallState.UNREACHABLE);
            Keys.tell(state, say.of("help", now));
        }));
        tell(say.get("help.title"), Keys.paragraph("lead", say.get("help.text")), call, state);
    }

    /** Says that this machine cannot read aloud in the language. */
    void noVoice() {
        tell(say.get("bar.aloud"), Keys.paragraph("lead", say.get("aloud.novoice")));
    }

    /** Shows something that can be put away. */
    void tell(String title, Component... content) {
        var all = Stream.concat(Stream.of(content), Stream.of(closeButton())).toArray(Component[]::new);
        open(new Dialogue("dialog", title, all));
    }

    /** Asks before something that cannot be taken back. */
    void ask(String title, String text, String yes, Runnable action) {
        var sure = Keys.button("primary", yes, () -> {
            close();
            action.run();
        });
        tell(title, Keys.paragraph("lead", text), sure);
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
            var stay = Keys.button("primary", say.get("idle.stay"), wishes.stay());
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
