package it.sportello.kiosk.visit;

/** How a citizen wants to see and reach the screen; forgotten at the end of the visit. */
public record Comfort(TextSize size, boolean highContrast, boolean lowReach, boolean readAloud) {

    public static final Comfort PLAIN = new Comfort(TextSize.NORMAL, false, false, false);

    public Comfort with(TextSize next) {
        return new Comfort(next, highContrast, lowReach, readAloud);
    }

    public Comfort withHighContrast(boolean wanted) {
        return new Comfort(size, wanted, lowReach, readAloud);
    }

    public Comfort withLowReach(boolean wanted) {
        return new Comfort(size, highContrast, wanted, readAloud);
    }

    public Comfort withReadAloud(boolean wanted) {
        return new Comfort(size, highContrast, lowReach, wanted);
    }

    /** The sizes of the text, from one to one and a half. */
    public enum TextSize {
        NORMAL,
        LARGE,
        LARGEST;

        /** The next larger one; after the largest the normal one again. */
        public TextSize next() {
            return switch (this) {
                case NORMAL -> LARGE;
                case LARGE -> LARGEST;
                case LARGEST -> NORMAL;
            };
        }
    }
}
