package it.sportello.device.document;

import java.awt.geom.Point2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A straight line: all points where {@code a x + b y = c}, with a² + b² = 1. */
record Line(double a, double b, double c) {
    private static final double PARALLEL = 1e-6;

    static Line through(Point2D.Double from, Point2D.Double to) {
        double length = from.distance(to);
        double a = (to.y - from.y) / length;
        double b = -(to.x - from.x) / length;
        return new Line(a, b, a * from.x + b * from.y);
    }

    /** The line that the points are nearest to. */
    static Line amid(List<Point2D.Double> points) {
        double x = points.stream().mapToDouble(p -> p.x).average().orElse(0);
        double y = points.stream().mapToDouble(p -> p.y).average().orElse(0);
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (Point2D.Double p : points) {
            xx += (p.x - x) * (p.x - x);
            xy += (p.x - x) * (p.y - y);
            yy += (p.y - y) * (p.y - y);
        }
        double direction = Math.atan2(2 * xy, xx - yy) / 2;
        double a = -Math.sin(direction);
        double b = Math.cos(direction);
        return new Line(a, b, a * x + b * y);
    }

    double distance(Point2D.Double point) {
        return Math.abs(a * point.x + b * point.y - c);
    }

    Point2D.@Nullable Double meet(Line other) {
        double determinant = a * other.b - other.a * b;
        if (Math.abs(determinant) < PARALLEL) {
            return null;
        }
        return new Point2D.Double((c * other.b - other.c * b) / determinant, (a * other.c - other.a * c) / determinant);
    }
}
