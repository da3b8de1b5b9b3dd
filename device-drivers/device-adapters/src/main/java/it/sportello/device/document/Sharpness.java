package it.sportello.device.document;

/** How sharp the print on a sheet is: the steepest slopes against the whole range from paper to ink. */
final class Sharpness {
    private static final double STEEPEST = 0.998;
    private static final double INK = 0.01;
    private static final double PAPER = 0.9;
    private static final int LEAST_RANGE = 40;

    private Sharpness() {}

    /** From 0 for none to 1 for an edge between two dots; 1 for a sheet that is blank. */
    static double of(Plane page) {
        int[] tones = new int[256];
        int[] slopes = new int[256];
        int count = 0;
        for (int y = 1; y < page.height() - 1; y++) {
            for (int x = 1; x < page.width() - 1; x++) {
                tones[page.dot(x, y)]++;
                int across = Math.abs(page.dot(x + 1, y) - page.dot(x - 1, y));
                int down = Math.abs(page.dot(x, y + 1) - page.dot(x, y - 1));
                slopes[Math.max(across, down)]++;
                count++;
            }
        }
        int range = quantile(tones, count, PAPER) - quantile(tones, count, INK);
        return range < LEAST_RANGE ? 1 : Math.min(1, (double) quantile(slopes, count, STEEPEST) / range);
    }

    private static int quantile(int[] counts, int all, double share) {
        long sum = 0;
        for (int value = 0; value < counts.length; value++) {
            sum += counts[value];
            if (sum >= share * all) {
                return value;
            }
        }
        return counts.length - 1;
    }
}
