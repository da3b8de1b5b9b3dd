package it.sportello.device.document;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Makes the white of a sheet equally white all over, colour by colour, and so takes away shade and the tint of a lamp. The
 * light is taken to change slowly over the sheet, so what is printed on it, a photo too, keeps its tones. Needs an open
 * pointer scope.
 */
final class EvenLight {
    private static final int COLUMNS = 64;
    private static final int FINER = 5;
    private static final int SPOT = 9;
    private static final int COLOURS = 3;
    private static final int TERMS = 10;
    private static final int ROUNDS = 5;
    private static final double DARKER_IS_PRINT = 0.93;
    private static final double LEAST_LIGHT = 24;
    private static final double WHITE = 246;

    /** The BGR picture of a sheet under even light. */
    Mat even(Mat page) {
        int rows = COLUMNS * page.rows() / page.cols();
        float[] lightest = lightest(page, rows);
        Mat light = new Mat();
        opencv_imgproc.resize(fitted(lightest, rows), light, page.size(), 0, 0, opencv_imgproc.INTER_LINEAR);
        Mat evened = new Mat();
        opencv_core.divide(page, light, evened, WHITE, opencv_core.CV_8UC3);
        return evened;
    }

    /** The paper between the letters: the lightest dots around each spot. */
    private static float[] lightest(Mat page, int rows) {
        Mat fine = new Mat();
        opencv_imgproc.resize(page, fine, new Size(COLUMNS * FINER, rows * FINER), 0, 0, opencv_imgproc.INTER_AREA);
        Mat paper = new Mat();
        opencv_imgproc.dilate(
                fine, paper, opencv_imgproc.getStructuringElement(opencv_imgproc.MORPH_RECT, new Size(SPOT, SPOT)));
        Mat coarse = new Mat();
        opencv_imgproc.resize(paper, coarse, new Size(COLUMNS, rows), 0, 0, opencv_imgproc.INTER_AREA);
        byte[] bytes = new byte[COLUMNS * rows * COLOURS];
        coarse.data().get(bytes);
        float[] values = new float[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            values[i] = bytes[i] & 0xff;
        }
        return values;
    }

    /** A smooth surface through the lightest spots; those that stay well below it are print, and left out. */
    private static Mat fitted(float[] spots, int rows) {
        int count = COLUMNS * rows;
        boolean[] print = new boolean[count];
        float[] surface = spots;
        for (int round = 0; round < ROUNDS; round++) {
            surface = surface(spots, print, rows);
            for (int i = 0; i < count; i++) {
                print[i] = sum(spots, i) < DARKER_IS_PRINT * sum(surface, i);
            }
        }
        byte[] light = new byte[surface.length];
        for (int i = 0; i < light.length; i++) {
            light[i] = (byte) Math.clamp(Math.round(surface[i]), (int) LEAST_LIGHT, 255);
        }
        Mat even = new Mat(rows, COLUMNS, opencv_core.CV_8UC3);
        even.data().put(light);
        return even;
    }

    private static float sum(float[] colours, int spot) {
        return colours[COLOURS * spot] + colours[COLOURS * spot + 1] + colours[COLOURS * spot + 2];
    }

    private static float[] surface(float[] spots, boolean[] print, int rows) {
        int count = COLUMNS * rows;
        float[] terms = new float[count * TERMS];
        float[] wanted = new float[count * COLOURS];
        for (int i = 0; i < count; i++) {
            float weight = print[i] ? 0 : 1;
            float[] term = terms(i, rows);
            for (int t = 0; t < TERMS; t++) {
                terms[i * TERMS + t] = weight * term[t];
            }
            for (int colour = 0; colour < COLOURS; colour++) {
                wanted[i * COLOURS + colour] = weight * spots[i * COLOURS + colour];
            }
        }
        Mat factors = new Mat();
        opencv_core.solve(
                matrix(terms, count, TERMS),
                matrix(wanted, count, COLOURS),
                factors,
                opencv_core.DECOMP_SVD | opencv_core.DECOMP_NORMAL);
        float[] factor = new float[TERMS * COLOURS];
        new FloatPointer(factors.data()).get(factor);
        float[] surface = new float[spots.length];
        for (int i = 0; i < count; i++) {
            float[] term = terms(i, rows);
            for (int colour = 0; colour < COLOURS; colour++) {
                float sum = 0;
                for (int t = 0; t < TERMS; t++) {
                    sum += term[t] * factor[t * COLOURS + colour];
                }
                surface[i * COLOURS + colour] = sum;
            }
        }
        return surface;
    }

    private static Mat matrix(float[] values, int rows, int columns) {
        Mat matrix = new Mat(rows, columns, opencv_core.CV_32FC1);
        new FloatPointer(matrix.data()).put(values);
        return matrix;
    }

    /** All products of the place across and down up to the third power. */
    private static float[] terms(int spot, int rows) {
        float x = 2f * (spot % COLUMNS) / (COLUMNS - 1) - 1;
        float y = 2f * (spot / COLUMNS) / (rows - 1) - 1;
        return new float[] {1, x, y, x * x, x * y, y * y, x * x * x, x * x * y, x * y * y, y * y * y};
    }
}
