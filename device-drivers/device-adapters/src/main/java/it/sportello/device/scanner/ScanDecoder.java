package it.sportello.device.scanner;

import it.sportello.device.scanner.ScannerProfile.Suffix;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Puts a scanner's bytes together to codes, however they were cut into pieces on the way. It keeps no clock: its owner
 * tells when bytes have stopped coming for the profile's gap. One thread.
 */
final class ScanDecoder {
    private final ScannerProfile profile;
    private final byte[] suffix;
    private final byte[] bytes;
    private int count;
    private int lost;

    ScanDecoder(ScannerProfile profile) {
        this.profile = profile;
        this.suffix = profile.suffix().bytes();
        this.bytes = new byte[profile.longest() + suffix.length];
    }

    /** Whether a code has begun and is not at its end. */
    boolean isWithinCode() {
        return count + lost > 0;
    }

    /** What these bytes complete. */
    List<Heard> feed(byte[] more) {
        List<Heard> heard = new ArrayList<>();
        for (byte next : more) {
            add(next);
            if (endsWithSuffix()) {
                complete(suffix.length).ifPresent(heard::add);
            }
        }
        return heard;
    }

    /** What the gap completes. */
    Optional<Heard> gap() {
        return profile.suffix() == Suffix.NONE ? complete(0) : brokenOff();
    }

    private Optional<Heard> brokenOff() {
        int length = count + lost;
        forget();
        return length == 0 ? Optional.empty() : Optional.of(new Heard.Noise(length));
    }

    private void forget() {
        count = 0;
        lost = 0;
    }

    /** Of a code that is too long only the end is kept, to find its suffix. */
    private void add(byte next) {
        if (isLeftOver(next)) {
            return;
        }
        if (count == bytes.length) {
            lost += count - suffix.length;
            System.arraycopy(bytes, count - suffix.length, bytes, 0, suffix.length);
            count = suffix.length;
        }
        bytes[count++] = next;
    }

    /** The other half of an end of line whose first half was the suffix. */
    private boolean isLeftOver(byte next) {
        return !isWithinCode() && suffix.length == 1 && isEndOfLine(next) && next != suffix[0];
    }

    private boolean endsWithSuffix() {
        return suffix.length > 0
                && count >= suffix.length
                && Arrays.equals(bytes, count - suffix.length, count, suffix, 0, suffix.length);
    }

    /** An empty line is nothing. */
    private Optional<Heard> complete(int endLength) {
        int length = count + lost - endLength;
        forget();
        if (length == 0) {
            return Optional.empty();
        }
        return Optional.of(length > profile.longest() ? new Heard.Noise(length) : code(Arrays.copyOf(bytes, length)));
    }

    private Heard code(byte[] sent) {
        for (byte b : sent) {
            if (b >= 0 && b < ' ' && !isContent(b)) {
                return new Heard.Noise(sent.length);
            }
        }
        try {
            String text = profile.charset()
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(sent))
                    .toString();
            return new Heard.Code(Kind.scan(text, profile.prefix()));
        } catch (CharacterCodingException e) {
            return new Heard.Noise(sent.length);
        }
    }

    /** The few control characters that codes hold: ends of lines, tabs, and the separators of GS1 and of ID cards. */
    private static boolean isContent(byte b) {
        return isEndOfLine(b) || b == '\t' || b >= 0x1c;
    }

    private static boolean isEndOfLine(byte b) {
        return b == '\r' || b == '\n';
    }
}
