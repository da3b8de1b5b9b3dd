package it.sportello.device.document;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Moves the sides of a figure to where the brightness of a picture really changes. */
final class EdgeFit {
    private static final int SAMPLES = 60;
    private static final double LEAST_STEP = 8;
    private static final double LEAST_SHARE = 0.3;
    private static final int ROUNDS = 4;

    private final Plane plane;
    private final double reach;

    /** @param reach how far from a side its edge may be, in dots */
    EdgeFit(Plane plane, double reach) {
        this.plane = plane;
        this.reach = reach;
    }

    /** The share of the figure's outline that an edge is seen at; the side that is seen least counts most. */
    double support(Quad quad) {
        double sum = 0;
        double least = 1;
        for (int side = 0; side < Quad.SIDES; side++) {
            double share =
                    (double) edge(quad.corner(side), quad.corner(side + 1)).size() / SAMPLES;
            sum += share;
            least = Math.min(least, share);
        }
        return least < LEAST_SHARE ? 0 : (sum / Quad.SIDES + least) / 2;
    }

    /** The figure with its sides on the edges; a side without one stays. */
    Quad fit(Quad quad) {
        List<Line> sides = new ArrayList<>();
        for (int side = 0; side < Quad.SIDES; side++) {
            Point2D.Double from = quad.corner(side);
            Point2D.Double to = quad.corner(side + 1);
            List<Point2D.Double> edge = edge(from, to);
            sides.add(edge.size() < LEAST_SHARE * SAMPLES ? Line.through(from, to) : line(edge));
        }
        List<Point2D.Double> corners = new ArrayList<>();
        for (int side = 0; side < Quad.SIDES; side++) {
            Point2D.Double corner =
                    sides.get((side + Quad.SIDES - 1) % Quad.SIDES).meet(sides.get(side));
            boolean near = corner != null && corner.distance(quad.corner(side)) < 4 * reach;
            corners.add(near ? corner : quad.corner(side));
        }
        return new Quad(List.copyOf(corners));
    }

    /** A straight line through most of the points, leaving out those far from it. */
    private static Line line(List<Point2D.Double> points) {
        List<Point2D.Double> kept = points;
        Line line = Line.amid(kept);
        for (int round = 0; round < ROUNDS; round++) {
            Line now = line;
            double[] far = kept.stream().mapToDouble(now::distance).sorted().toArray();
            double most = Math.max(0.75, 2.5 * far[far.length / 2]);
            kept = kept.stream().filter(p -> now.distance(p) <= most).toList();
            line = Line.amid(kept);
        }
        return line;
    }

    private List<Point2D.Double> edge(Point2D.Double from, Point2D.Double to) {
        double length = from.distance(to);
        // Clockwise figures have their inside at the right of each side.
        double inX = -(to.y - from.y) / length;
        double inY = (to.x - from.x) / length;
        List<Point2D.Double> points = new ArrayList<>();
        for (int i = 0; i < SAMPLES; i++) {
            double share = 0.04 + 0.92 * i / (SAMPLES - 1);
            double x = from.x + share * (to.x - from.x);
            double y = from.y + share * (to.y - from.y);
            Point2D.Double point = steepest(x, y, inX, inY);
            if (point != null) {
                points.add(point);
            }
        }
        return points;
    }

    /** Where the picture gets brighter inwards, between dots. */
    private Point2D.@Nullable Double steepest(double x, double y, double inX, double inY) {
        double step = Math.max(0.5, reach / 12);
        int count = (int) Math.ceil(reach / step);
        double[] rises = new double[2 * count + 1];
        int best = 0;
        for (int i = 0; i < rises.length; i++) {
            double at = (i - count) * step;
            rises[i] = rise(x + at * inX, y + at * inY, inX, inY, 2 * step);
            best = rises[i] > rises[best] ? i : best;
        }
        if (rises[best] < LEAST_STEP || !plane.holds(x, y)) {
            return null;
        }
        double offset = (best - count + peak(rises, best)) * step;
        return new Point2D.Double(x + offset * inX, y + offset * inY);
    }

    private double rise(double x, double y, double inX, double inY, double apart) {
        return plane.at(x + apart * inX, y + apart * inY) - plane.at(x - apart * inX, y - apart * inY);
    }

    /** How far the top of the parabola through three values is from the middle one. */
    private static double peak(double[] values, int at) {
        if (at == 0 || at == values.length - 1) {
            return 0;
        }
        double bend = values[at - 1] - 2 * values[at] + values[at + 1];
        return bend >= 0 ? 0 : Math.clamp((values[at - 1] - values[at + 1]) / (2 * bend), -1, 1);
    }
}
