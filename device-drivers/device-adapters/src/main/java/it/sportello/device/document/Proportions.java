package it.sportello.device.document;

import java.awt.geom.Point2D;

/**
 * How wide a rectangle is for its height, told from how it looks askew. After Zhang and He, "Whiteboard scanning and image
 * enhancement" (2007): the corners tell the lens too; where the rectangle is seen from straight above they do not, and a
 * usual lens is taken.
 */
final class Proportions {
    private static final double USUAL_LENS = 0.85;
    private static final double WIDEST_LENS = 0.45;
    private static final double LONGEST_LENS = 3;

    private Proportions() {}

    /** Width by height of a rectangle seen in a picture whose middle is that of the lens. */
    static double of(Quad page, int pictureWidth, int pictureHeight) {
        double[][] m = new double[Quad.SIDES][];
        for (int i = 0; i < Quad.SIDES; i++) {
            Point2D.Double corner = page.corner(i);
            m[i] = new double[] {corner.x - pictureWidth / 2.0, corner.y - pictureHeight / 2.0, 1};
        }
        double[] upperLeft = m[0];
        double[] across = cross(upperLeft, m[2]);
        double k2 = dot(across, m[3]) / dot(cross(m[1], m[2]), m[3]);
        double k3 = dot(across, m[1]) / dot(cross(m[3], m[2]), m[1]);
        double[] right = difference(k2, m[1], upperLeft);
        double[] down = difference(k3, m[3], upperLeft);
        double lens = lens(right, down, Math.max(pictureWidth, pictureHeight));
        return Math.sqrt(squared(right, lens) / squared(down, lens));
    }

    /** The square of the focal length in dots. */
    private static double lens(double[] right, double[] down, double size) {
        double square = -(right[0] * down[0] + right[1] * down[1]) / (right[2] * down[2]);
        boolean likely = square > Math.pow(WIDEST_LENS * size, 2) && square < Math.pow(LONGEST_LENS * size, 2);
        return likely ? square : Math.pow(USUAL_LENS * size, 2);
    }

    private static double squared(double[] n, double lens) {
        return n[0] * n[0] + n[1] * n[1] + n[2] * n[2] * lens;
    }

    private static double[] difference(double factor, double[] a, double[] b) {
        return new double[] {factor * a[0] - b[0], factor * a[1] - b[1], factor * a[2] - b[2]};
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
