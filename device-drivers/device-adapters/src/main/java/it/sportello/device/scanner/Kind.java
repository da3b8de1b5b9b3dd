package it.sportello.device.scanner;

import it.sportello.device.Scan;
import it.sportello.device.Symbology;
import it.sportello.device.scanner.ScannerProfile.Prefix;

/** Reads off what a scanner puts before a code to tell its kind. */
final class Kind {
    private static final int AIM_LENGTH = 3;

    private Kind() {}

    /** The code without its prefix; one whose prefix is missing is taken as it came. */
    static Scan scan(String sent, Prefix prefix) {
        return switch (prefix) {
            case NONE -> new Scan(sent, Symbology.UNKNOWN);
            case AIM ->
                sent.length() >= AIM_LENGTH && sent.charAt(0) == ']'
                        ? new Scan(sent.substring(AIM_LENGTH), aim(sent.charAt(1)))
                        : new Scan(sent, Symbology.UNKNOWN);
            case CODE_ID ->
                sent.isEmpty() || codeId(sent.charAt(0)) == Symbology.UNKNOWN
                        ? new Scan(sent, Symbology.UNKNOWN)
                        : new Scan(sent.substring(1), codeId(sent.charAt(0)));
        };
    }

    private static Symbology aim(char letter) {
        return switch (letter) {
            case 'Q' -> Symbology.QR;
            case 'd' -> Symbology.DATA_MATRIX;
            case 'z' -> Symbology.AZTEC;
            case 'L' -> Symbology.PDF417;
            case 'A' -> Symbology.CODE_39;
            case 'C' -> Symbology.CODE_128;
            case 'E' -> Symbology.EAN;
            case 'I' -> Symbology.INTERLEAVED_2_OF_5;
            default -> Symbology.UNKNOWN;
        };
    }

    private static Symbology codeId(char letter) {
        return switch (letter) {
            case 's' -> Symbology.QR;
            case 'w' -> Symbology.DATA_MATRIX;
            case 'z' -> Symbology.AZTEC;
            case 'r' -> Symbology.PDF417;
            case 'b' -> Symbology.CODE_39;
            case 'j' -> Symbology.CODE_128;
            case 'd', 'D' -> Symbology.EAN;
            case 'e' -> Symbology.INTERLEAVED_2_OF_5;
            default -> Symbology.UNKNOWN;
        };
    }
}
