package it.sportello.device.sim;

import com.google.zxing.common.PerspectiveTransform;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * The photo of a sheet, a ticket or a phone that lies before a camera: askew, in uneven light, and not quite sharp.
 *
 * @param corners of the sheet in the photo: upper left, upper right, lower right, lower left, as the sheet is read
 * @param table the colour around the sheet
 * @param exposure 1 shows the sheet as it is, less is darker
 * @param shade how much darker the photo is at its right lower edge than at the left upper, from 0 to 1
 * @param blur the standard deviation of what one dot spreads to, in dots
 * @param noise the standard deviation of a dot's brightness, of 255
 */
public record TablePhoto(
        int width,
        int height,
        List<Point2D.Double> corners,
        Color table,
        double exposure,
        double shade,
        double blur,
        double noise,
        long seed) {
    private static final int SAMPLES = 2;
    private static final double DISTANCE = 2.5;
    private static final double GRAIN = 6;

    public TablePhoto {
        corners = List.copyOf(corners);
    }

    /**
     * A sheet in the middle of a photo.
     *
     * @param sheetWidth as long as the sheet would be in the photo, seen from straight above
     * @param degrees how far the sheet is turned clockwise
     * @param tilt how far the upper edge of the photo is tilted away, in degrees
     */
    public static TablePhoto of(
            int width, int height, double sheetWidth, double sheetHeight, double degrees, double tilt) {
        double[][] ends = {{-0.5, -0.5}, {0.5, -0.5}, {0.5, 0.5}, {-0.5, 0.5}};
        double turned = Math.toRadians(degrees);
        double away = Math.toRadians(tilt);
        double far = DISTANCE * Math.max(sheetWidth, sheetHeight);
        List<Point2D.Double> corners = java.util.Arrays.stream(ends)
                .map(end -> {
                    double x = end[0] * sheetWidth * Math.cos(turned) - end[1] * sheetHeight * Math.sin(turned);
                    double y = end[0] * sheetWidth * Math.sin(turned) + end[1] * sheetHeight * Math.cos(turned);
                    double scale = far / (far - y * Math.sin(away));
                    return new Point2D.Double(width / 2.0 + x * scale, height / 2.0 + y * Math.cos(away) * scale);
                })
                .toList();
        return new TablePhoto(width, height, corners, new Color(96, 78, 62), 1, 0, 0, 0, 1);
    }

    public TablePhoto withTable(Color colour) {
        return new TablePhoto(width, height, corners, colour, exposure, shade, blur, noise, seed);
    }

    public TablePhoto withLight(double exposure, double shade) {
        return new TablePhoto(width, height, corners, table, exposure, shade, blur, noise, seed);
    }

    public TablePhoto withBlur(double dots) {
        return new TablePhoto(width, height, corners, table, exposure, shade, dots, noise, seed);
    }

    public TablePhoto withNoise(double deviation) {
        return new TablePhoto(width, height, corners, table, exposure, shade, blur, deviation, seed);
    }

    public TablePhoto withSeed(long chance) {
        return new TablePhoto(width, height, corners, table, exposure, shade, blur, noise, chance);
    }

    /** Takes the photo. */
    public BufferedImage take(BufferedImage sheet) {
        float[][] scene = new float[3][width * height];
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        lay(sheet, scene, random);
        BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] dots = new int[width * height];
        for (int channel = 0; channel < 3; channel++) {
            float[] sharp = scene[channel];
            float[] seen = blur > 0 ? Softness.soften(sharp, width, height, blur) : sharp;
            for (int i = 0; i < dots.length; i++) {
                double value = seen[i] * light(i % width, i / width) + noise * random.nextGaussian();
                dots[i] = dots[i] << 8 | (int) Math.clamp(value, 0, 255);
            }
        }
        photo.setRGB(0, 0, width, height, dots, 0, width);
        return photo;
    }

    private double light(int x, int y) {
        return exposure * (1 - shade * ((double) x / width + (double) y / height) / 2);
    }

    private void lay(BufferedImage sheet, float[][] scene, RandomGenerator random) {
        int sheetWidth = sheet.getWidth();
        int sheetHeight = sheet.getHeight();
        int[] paper = sheet.getRGB(0, 0, sheetWidth, sheetHeight, null, 0, sheetWidth);
        PerspectiveTransform toSheet = toSheet(sheetWidth, sheetHeight);
        float[] points = new float[2 * SAMPLES * SAMPLES];
        for (int i = 0; i < width * height; i++) {
            for (int s = 0; s < SAMPLES * SAMPLES; s++) {
                points[2 * s] = i % width + (s % SAMPLES + 0.5f) / SAMPLES;
                points[2 * s + 1] = i / width + (s / SAMPLES + 0.5f) / SAMPLES;
            }
            toSheet.transformPoints(points);
            double grain = GRAIN * random.nextGaussian();
            for (int s = 0; s < SAMPLES * SAMPLES; s++) {
                int x = (int) Math.floor(points[2 * s]);
                int y = (int) Math.floor(points[2 * s + 1]);
                boolean onSheet = x >= 0 && y >= 0 && x < sheetWidth && y < sheetHeight;
                int colour = onSheet ? paper[y * sheetWidth + x] : table.getRGB();
                for (int channel = 0; channel < 3; channel++) {
                    scene[channel][i] += (float) ((colour >> (16 - 8 * channel) & 0xff) + (onSheet ? 0 : grain))
                            / (SAMPLES * SAMPLES);
                }
            }
        }
    }

    private PerspectiveTransform toSheet(int sheetWidth, int sheetHeight) {
        return PerspectiveTransform.quadrilateralToQuadrilateral(
                (float) corners.get(0).x,
                (float) corners.get(0).y,
                (float) corners.get(1).x,
                (float) corners.get(1).y,
                (float) corners.get(2).x,
                (float) corners.get(2).y,
                (float) corners.get(3).x,
                (float) corners.get(3).y,
                0,
                0,
                sheetWidth,
                0,
                sheetWidth,
                sheetHeight,
                0,
                sheetHeight);
    }
}
