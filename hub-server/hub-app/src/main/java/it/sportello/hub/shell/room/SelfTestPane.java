package it.sportello.hub.shell.room;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import it.sportello.api.room.Finding;
import it.sportello.hub.shell.frame.KeyButton;
import it.sportello.hub.shell.words.Words;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** The test of camera, microphone and loudspeaker before the first call by video, with its results in plain words. */
public final class SelfTestPane extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final Looker looker;
    private final UnorderedList results = new UnorderedList();
    private final Div question = new Div();
    private final KeyButton begin;
    private final Map<Part, Finding> found = new EnumMap<>(Part.class);

    public SelfTestPane(Words words) {
        this.words = words;
        this.looker = new Looker(this, words);
        addClassName("selftest");
        setId("selftest");
        getElement().setAttribute("aria-label", words.say("test.title"));
        results.getElement().setAttribute("aria-live", "polite");
        begin = new KeyButton(words.say("test.begin"), "E", this::begin);
        question.addClassName("choices");
        question.setVisible(false);
        question.add(
                new Paragraph(words.say("test.heard")),
                new KeyButton(words.say("test.heard.yes"), "1", () -> show(Part.SPEAKER, Finding.GOOD)),
                new KeyButton(words.say("test.heard.no"), "2", () -> show(Part.SPEAKER, Finding.NONE)));
        add(new H2(words.say("test.title")), new Paragraph(words.say("test.lead")), looker, results, question, begin);
    }

    /** A part that is tested. */
    enum Part {
        CAMERA,
        MICROPHONE,
        SPEAKER
    }

    private void begin() {
        found.clear();
        results.removeAll();
        question.setVisible(false);
        begin.setEnabled(false);
        begin.setText(words.say("test.running"));
        looker.run();
    }

    /** Shows what was found; of the loudspeaker only the person can tell. */
    void show(Part part, Finding finding) {
        if (part == Part.SPEAKER) {
            question.setVisible(finding == Finding.UNKNOWN);
            begin.setEnabled(true);
            begin.setText(words.say("test.again"));
        }
        if (finding != Finding.UNKNOWN) {
            found.put(part, finding);
        }
        results.removeAll();
        found.forEach((each, what) -> {
            var item = new ListItem(words.say("test." + each + "." + what));
            item.getElement().setAttribute("data-finding", what.name());
            results.add(item);
        });
    }

    /** Looks and listens in the page. */
    @Tag("sp-self-test")
    @JavaScript("context://console/self-test.js")
    private static final class Looker extends Component implements HasStyle {

        private static final long serialVersionUID = 1L;

        private final SelfTestPane pane;

        Looker(SelfTestPane pane, Words words) {
            this.pane = pane;
            getElement()
                    .setAttribute("data-picture", words.say("test.picture"))
                    .setAttribute("data-level", words.say("test.level"));
        }

        void run() {
            getElement().callJsFunction("run");
        }

        @ClientCallable
        void found(String part, String finding) {
            Arrays.stream(Part.values())
                    .filter(each -> each.name().equalsIgnoreCase(part))
                    .forEach(each -> pane.show(each, Finding.valueOf(finding)));
        }
    }
}
