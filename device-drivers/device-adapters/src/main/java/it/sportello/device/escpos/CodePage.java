package it.sportello.device.escpos;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;

/**
 * A table of letters inside a printer. The number of a table varies by make: take it from the manual.
 *
 * @param number what selects it by {@code ESC t}
 */
public record CodePage(Charset charset, int number) {
    /** Western Europe with the euro sign, as most printers number it. */
    public static final CodePage CP858 = new CodePage(Charset.forName("IBM00858"), 19);

    public static final CodePage WINDOWS_1252 = new CodePage(Charset.forName("windows-1252"), 16);

    /** Typographic signs that every reader takes for their plain form. */
    private static final Map<Character, String> PLAIN = Map.of(
            '\u2018', "'", '\u2019', "'", '\u201c', "\"", '\u201d', "\"", '\u2013', "-", '\u2014', "-", '\u2026', "...",
            '\u00a0', " ", '\u202f', " ");

    /** The text as the printer takes it, or nothing where the table lacks a letter. */
    Optional<byte[]> encode(String text) {
        try {
            ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(plain(text)));
            byte[] encoded = new byte[bytes.remaining()];
            bytes.get(encoded);
            return hasControls(text) ? Optional.empty() : Optional.of(encoded);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    private String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            plain.append(PLAIN.getOrDefault(letter, String.valueOf(letter)));
        }
        return plain.toString();
    }
}
