package it.sportello.device.sim;

/**
 * How the printer sets what comes next.
 *
 * @param align 0 left, 1 centre, 2 right
 * @param small whether the smaller of its two letters is chosen
 */
record Settings(int page, int width, int height, boolean bold, int align, boolean small, int lineSpacing) {
    private static final double SMALL_WIDTH = 0.75;
    private static final double SMALL_HEIGHT = 17.0 / 24;
    static final Settings INITIAL = new Settings(0, 1, 1, false, 0, false, 30);

    double scaleX() {
        return width * (small ? SMALL_WIDTH : 1);
    }

    double scaleY() {
        return height * (small ? SMALL_HEIGHT : 1);
    }

    /** Where something so wide begins. */
    int left(int dots) {
        return Math.max(0, (Roll.PRINTABLE_DOTS - dots) * align / 2);
    }

    Settings withPage(int page) {
        return new Settings(page, width, height, bold, align, small, lineSpacing);
    }

    Settings withSize(int width, int height) {
        return new Settings(page, width, height, bold, align, small, lineSpacing);
    }

    Settings withBold(boolean bold) {
        return new Settings(page, width, height, bold, align, small, lineSpacing);
    }

    Settings withAlign(int align) {
        return new Settings(page, width, height, bold, align, small, lineSpacing);
    }

    Settings withSmall(boolean small) {
        return new Settings(page, width, height, bold, align, small, lineSpacing);
    }

    Settings withLineSpacing(int dots) {
        return new Settings(page, width, height, bold, align, small, dots);
    }
}
