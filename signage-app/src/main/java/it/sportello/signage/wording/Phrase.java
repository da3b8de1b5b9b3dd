package it.sportello.signage.wording;

import it.sportello.face.Language;
import java.util.List;

/**
 * One meaning in the languages of the screen, the leading one first.
 *
 * @param lines one for each language of the screen, in its order
 */
public record Phrase(List<Line> lines) {

    public Phrase {
        lines = List.copyOf(lines);
    }

    /** The meaning in one language. */
    public record Line(Language language, String text) {}

    /** The line in the leading language. */
    public Line leading() {
        return lines.getFirst();
    }

    /** The lines in the other languages. */
    public List<Line> others() {
        return lines.subList(1, lines.size());
    }
}
