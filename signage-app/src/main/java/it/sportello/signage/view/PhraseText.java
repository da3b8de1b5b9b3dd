package it.sportello.signage.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import it.sportello.signage.wording.Phrase;
import it.sportello.signage.wording.Phrase.Line;

/**
 * A phrase on the screen: the leading language large, the others beneath it by turns, all in one place so that nothing
 * moves when they change.
 */
final class PhraseText extends Span {

    PhraseText(Phrase phrase) {
        addClassName("sg-phrase");
        add(line(phrase.leading()));
        if (phrase.others().stream().anyMatch(other -> !same(other, phrase))) {
            add(turns(phrase));
        }
    }

    /** A line that says the same word as the leading one stays empty, but keeps its turn. */
    private static Component turns(Phrase phrase) {
        var turns = new Span();
        turns.addClassNames("sg-turns", "sg-other");
        for (var other : phrase.others()) {
            turns.add(same(other, phrase) ? new Span() : line(other));
        }
        return turns;
    }

    private static boolean same(Line other, Phrase phrase) {
        return other.text().equals(phrase.leading().text());
    }

    static Span line(Line line) {
        var span = new Span(line.text());
        span.getElement()
                .setAttribute("lang", line.language().code())
                .setAttribute("dir", line.language().direction());
        return span;
    }
}
