package it.sportello.hub.shell.frame;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import it.sportello.face.Language;
import it.sportello.hub.shell.words.StaffLanguage;
import it.sportello.hub.shell.words.Words;

/** The languages of staff, each named in itself; choosing one shows the page anew. */
public final class LanguageChooser extends Div {

    private static final long serialVersionUID = 1L;

    public LanguageChooser(Words words) {
        addClassName("languages");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", words.say("language"));
        StaffLanguage.listOffered().forEach(language -> add(button(language, language == words.language())));
    }

    /** Tells the browser in which language the page is. */
    public static void apply(UI ui, Language language) {
        ui.setLocale(language.locale());
        ui.getPage().executeJs("document.documentElement.lang = $0", language.code());
    }

    private static NativeButton button(Language language, boolean chosen) {
        var button = new NativeButton(language.ownName(), click -> {
            StaffLanguage.choose(language);
            UI.getCurrent().getPage().reload();
        });
        button.getElement().setAttribute("lang", language.code());
        button.getElement().setAttribute("aria-pressed", Boolean.toString(chosen));
        return button;
    }
}
