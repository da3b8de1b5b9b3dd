package it.sportello.device.document;

/** How large a sheet is on paper and in dots; a sheet of nearly the proportions of A4 is taken for one. */
record PaperSize(double widthMm, double heightMm, int widthDots, int heightDots) {
    static final double A4_SHORT_MM = 210;
    static final double A4_LONG_MM = 297;
    private static final double NEARLY = 0.12;
    private static final double MM_PER_INCH = 25.4;
    private static final double FEWEST_DPI = 100;
    private static final double MOST_DPI = 200;

    /** The size of a sheet seen askew in a picture as large as this. */
    static PaperSize of(Quad page, int pictureWidth, int pictureHeight) {
        double ratio = Proportions.of(page, pictureWidth, pictureHeight);
        double width = Math.max(page.width(), page.height() * ratio);
        return of(width, width / ratio);
    }

    /** The size of a sheet of these proportions, with about as many dots as were seen. */
    static PaperSize of(double width, double height) {
        double ratio = Math.max(width, height) / Math.min(width, height);
        double a4 = A4_LONG_MM / A4_SHORT_MM;
        double used = Math.abs(ratio / a4 - 1) < NEARLY ? a4 : ratio;
        double longMm = Math.min(A4_LONG_MM, A4_SHORT_MM * used);
        double shortMm = longMm / used;
        double dpi = Math.clamp(Math.max(width, height) / longMm * MM_PER_INCH, FEWEST_DPI, MOST_DPI);
        boolean upright = height >= width;
        double widthMm = upright ? shortMm : longMm;
        double heightMm = upright ? longMm : shortMm;
        return new PaperSize(widthMm, heightMm, dots(widthMm, dpi), dots(heightMm, dpi));
    }

    private static int dots(double mm, double dpi) {
        return (int) Math.round(mm / MM_PER_INCH * dpi);
    }
}
