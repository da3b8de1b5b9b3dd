package it.sportello.device;

/** One thing on a printed paper; the driver decides how its printer draws it. */
public sealed interface PrintItem {

    /** Words, broken into lines where the paper ends. */
    record Text(String text, Style style) implements PrintItem {}

    /**
     * A label and its value at the two edges of the paper, or on two lines when both do not fit in one. Read from
     * right to left, the label stands at the right.
     */
    record Pair(String label, String value, Direction direction) implements PrintItem {}

    /** A QR code in the middle of the paper, with error correction M. */
    record Qr(String data, int moduleDots) implements PrintItem {
        public Qr {
            if (moduleDots < 1 || moduleDots > 16) {
                throw new IllegalArgumentException("module of " + moduleDots + " dots");
            }
        }
    }

    /** A black and white picture in the middle of the paper. */
    record Bitmap(Dots dots) implements PrintItem {}

    /** White space as high as this many lines of text. */
    record Feed(int lines) implements PrintItem {}

    /** The end of a paper; what follows is on the next one. */
    record Cut() implements PrintItem {}

    /** How words look: multiples of the printer's own letter (1 to 8), weight and place. */
    record Style(int width, int height, boolean bold, Align align) {
        public static final Style PLAIN = new Style(1, 1, false, Align.LEFT);

        public Style {
            if (width < 1 || width > 8 || height < 1 || height > 8) {
                throw new IllegalArgumentException("size " + width + "x" + height);
            }
        }

        public Style withSize(int width, int height) {
            return new Style(width, height, bold, align);
        }

        public Style withBold() {
            return new Style(width, height, true, align);
        }

        public Style with(Align place) {
            return new Style(width, height, bold, place);
        }
    }
}
