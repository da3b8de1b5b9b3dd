package it.sportello.kiosk.choice;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Words as they are compared: small Latin letters and digits alone, whatever the script they were written in. */
final class Words {

    private final Transliterator plain = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    /** The words of the text; one with an apostrophe both whole and in parts. */
    Set<String> of(String text) {
        var words = new LinkedHashSet<String>();
        for (var piece : plainPieces(text)) {
            words.add(piece.replace("'", ""));
            words.addAll(split(piece, "'"));
        }
        words.remove("");
        return words;
    }

    /** The words of the text in their order, each once as it stands. */
    List<String> inOrder(String text) {
        return plainPieces(text).stream()
                .map(piece -> piece.replace("'", ""))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private List<String> plainPieces(String text) {
        var latin = plain.transliterate(text.replaceAll("[’‘ʼ`´]", "'"));
        return split(latin.replaceAll("[^a-z0-9']+", " "), " ");
    }

    private static List<String> split(String text, String at) {
        return Arrays.asList(text.trim().split(at, -1));
    }
}
