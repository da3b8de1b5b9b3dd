package it.sportello.signage.view;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import it.sportello.link.LinkState;
import it.sportello.signage.settings.SignageSettings;
import it.sportello.signage.wording.Wording;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The calm screen before the first frame, with what a technician wants to know. */
final class SetupPane extends Section {

    private static final DateTimeFormatter SINCE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final Wording wording;
    private final SignageSettings settings;

    SetupPane(Wording wording, SignageSettings settings) {
        this.wording = wording;
        this.settings = settings;
        addClassName("sg-setup");
    }

    void show(LinkState link) {
        removeAll();
        var key = "setup." + link.phase().name().toLowerCase(Locale.ROOT);
        add(new H1(new PhraseText(wording.phrase("setup.title"))));
        add(new Paragraph(new PhraseText(wording.phrase(key))));
        add(facts(link));
    }

    private DescriptionList facts(LinkState link) {
        var facts = new DescriptionList();
        add(facts, "setup.hub", settings.hub().toString());
        add(facts, "setup.name", settings.name());
        add(facts, "setup.since", SINCE.format(link.since()));
        var denied = link.denied();
        if (denied != null) {
            add(facts, "setup.reason", denied.name());
        }
        return facts;
    }

    private void add(DescriptionList facts, String key, String value) {
        var term = new DescriptionList.Term();
        term.add(PhraseText.line(wording.phrase(key).leading()));
        facts.add(term, new DescriptionList.Description(value));
    }
}
