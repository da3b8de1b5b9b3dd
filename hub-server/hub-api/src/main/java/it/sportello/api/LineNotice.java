package it.sportello.api;

import java.time.Instant;
import java.util.Map;

/**
 * Something said to all who wait in a line.
 *
 * @param at since when
 * @param texts by language code, at least one; a text typed by hand stands under its one language
 */
public record LineNotice(Instant at, Map<String, String> texts) {

    /** The longest text, in characters. */
    public static final int MAX_TEXT = 300;

    public LineNotice {
        texts = Map.copyOf(texts);
    }
}
