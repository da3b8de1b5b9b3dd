package it.sportello.device.sim;

/** The blur of a lens out of focus. */
final class Softness {
    private Softness() {}

    /** The rows, each dot spread over its neighbours by a bell of this standard deviation. */
    static float[] soften(float[] rows, int width, int height, double deviation) {
        float[] bell = bell(deviation);
        float[] across = new float[rows.length];
        float[] down = new float[rows.length];
        spread(rows, across, width, height, bell, true);
        spread(across, down, width, height, bell, false);
        return down;
    }

    private static void spread(float[] from, float[] to, int width, int height, float[] bell, boolean across) {
        int reach = bell.length / 2;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float sum = 0;
                for (int i = -reach; i <= reach; i++) {
                    int atX = across ? Math.clamp(x + i, 0, width - 1) : x;
                    int atY = across ? y : Math.clamp(y + i, 0, height - 1);
                    sum += bell[i + reach] * from[atY * width + atX];
                }
                to[y * width + x] = sum;
            }
        }
    }

    private static float[] bell(double deviation) {
        int reach = (int) Math.ceil(2.5 * deviation);
        float[] bell = new float[2 * reach + 1];
        float sum = 0;
        for (int i = -reach; i <= reach; i++) {
            bell[i + reach] = (float) Math.exp(-i * i / (2 * deviation * deviation));
            sum += bell[i + reach];
        }
        for (int i = 0; i < bell.length; i++) {
            bell[i] /= sum;
        }
        return bell;
    }
}
