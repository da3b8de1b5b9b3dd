package it.sportello.device.document;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Finds the sheet in a picture: the large four-sided figure whose sides are seen best, looked for by edges, by
 * brightness and by lack of colour. Needs an open pointer scope.
 */
final class PageFinder {
    private static final int LOOKED_AT = 640;
    private static final double SMALLEST_SHARE = 0.02;
    private static final double LEAST_SUPPORT = 0.5;
    private static final double[] ROUGHNESS = {0.015, 0.025, 0.04, 0.06};
    private static final double FAINT_EDGE = 20;
    private static final double CLEAR_EDGE = 60;

    /** The sheet in a BGR picture whose brightness is given too. */
    Optional<Quad> find(Mat picture, Plane full) {
        double scale = (double) LOOKED_AT / Math.max(picture.cols(), picture.rows());
        Mat small = new Mat();
        opencv_imgproc.resize(
                picture,
                small,
                new Size((int) (picture.cols() * scale), (int) (picture.rows() * scale)),
                0,
                0,
                opencv_imgproc.INTER_AREA);
        Mat grey = new Mat();
        opencv_imgproc.cvtColor(small, grey, opencv_imgproc.COLOR_BGR2GRAY);
        opencv_imgproc.GaussianBlur(grey, grey, new Size(5, 5), 0);
        Plane plane = Plane.of(grey);
        Quad best = null;
        double bestScore = 0;
        for (Quad quad : candidates(small, grey)) {
            double support = new EdgeFit(plane, 3).support(quad);
            double score = support * Math.sqrt(quad.area());
            if (support >= LEAST_SUPPORT && score > bestScore) {
                best = quad;
                bestScore = score;
            }
        }
        return Optional.ofNullable(best).map(quad -> new EdgeFit(full, 2.5 / scale).fit(quad.scaled(1 / scale)));
    }

    private static List<Quad> candidates(Mat small, Mat grey) {
        List<Quad> quads = new ArrayList<>();
        for (Mat figure :
                List.of(edges(grey, FAINT_EDGE), edges(grey, CLEAR_EDGE), bright(grey), bright(colourless(small)))) {
            MatVector contours = new MatVector();
            opencv_imgproc.findContours(figure, contours, opencv_imgproc.RETR_LIST, opencv_imgproc.CHAIN_APPROX_SIMPLE);
            for (long i = 0; i < contours.size(); i++) {
                quad(contours.get(i), SMALLEST_SHARE * grey.cols() * grey.rows())
                        .ifPresent(quads::add);
            }
        }
        return quads;
    }

    private static Mat edges(Mat grey, double weakest) {
        Mat edges = new Mat();
        opencv_imgproc.Canny(grey, edges, weakest, 3 * weakest);
        Mat closed = new Mat();
        opencv_imgproc.dilate(edges, closed, new Mat());
        return closed;
    }

    private static Mat bright(Mat grey) {
        Mat bright = new Mat();
        opencv_imgproc.threshold(grey, bright, 0, 255, opencv_imgproc.THRESH_BINARY | opencv_imgproc.THRESH_OTSU);
        return bright;
    }

    /** Bright where there is no colour: white paper on wood. */
    private static Mat colourless(Mat small) {
        Mat parts = new Mat();
        opencv_imgproc.cvtColor(small, parts, opencv_imgproc.COLOR_BGR2HSV);
        Mat saturation = new Mat();
        opencv_core.extractChannel(parts, saturation, 1);
        opencv_imgproc.GaussianBlur(saturation, saturation, new Size(7, 7), 0);
        Mat inverse = new Mat();
        opencv_core.bitwise_not(saturation, inverse);
        return inverse;
    }

    private static Optional<Quad> quad(Mat contour, double leastArea) {
        if (contour.rows() < Quad.SIDES) {
            return Optional.empty();
        }
        Mat hull = new Mat();
        opencv_imgproc.convexHull(contour, hull);
        if (opencv_imgproc.contourArea(hull) < leastArea) {
            return Optional.empty();
        }
        double around = opencv_imgproc.arcLength(hull, true);
        for (double roughness : ROUGHNESS) {
            Mat figure = new Mat();
            opencv_imgproc.approxPolyDP(hull, figure, roughness * around, true);
            if (figure.rows() == Quad.SIDES && figure.type() == opencv_core.CV_32SC2) {
                return Optional.of(quad(figure)).filter(Quad::isPlausible);
            }
        }
        return Optional.empty();
    }

    private static Quad quad(Mat figure) {
        int[] at = new int[2 * Quad.SIDES];
        new IntPointer(figure.data()).get(at);
        List<Point2D.Double> corners = new ArrayList<>();
        for (int i = 0; i < Quad.SIDES; i++) {
            corners.add(new Point2D.Double(at[2 * i] + 0.5, at[2 * i + 1] + 0.5));
        }
        return Quad.of(corners);
    }
}
