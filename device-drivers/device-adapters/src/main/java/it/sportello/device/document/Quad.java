package it.sportello.device.document;

import java.awt.geom.Point2D;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Four corners, clockwise from the upper left. */
record Quad(List<Point2D.Double> corners) {
    static final int SIDES = 4;

    /** The corners in any order. */
    static Quad of(List<Point2D.Double> corners) {
        double x = corners.stream().mapToDouble(p -> p.x).average().orElse(0);
        double y = corners.stream().mapToDouble(p -> p.y).average().orElse(0);
        List<Point2D.Double> around = corners.stream()
                .sorted(Comparator.comparingDouble(p -> Math.atan2(p.y - y, p.x - x)))
                .toList();
        int first = IntStream.range(0, around.size())
                .boxed()
                .min(Comparator.comparingDouble(i -> around.get(i).x + around.get(i).y))
                .orElse(0);
        return new Quad(IntStream.range(0, around.size())
                .mapToObj(i -> around.get((first + i) % around.size()))
                .toList());
    }

    Point2D.Double corner(int number) {
        return corners.get(number % SIDES);
    }

    double side(int number) {
        return corner(number).distance(corner(number + 1));
    }

    /** The longer of the upper and the lower side. */
    double width() {
        return Math.max(side(0), side(2));
    }

    double height() {
        return Math.max(side(1), side(3));
    }

    double area() {
        double twice = 0;
        for (int i = 0; i < SIDES; i++) {
            twice += corner(i).x * corner(i + 1).y - corner(i + 1).x * corner(i).y;
        }
        return Math.abs(twice) / 2;
    }

    Quad scaled(double factor) {
        return new Quad(corners.stream()
                .map(p -> new Point2D.Double(p.x * factor, p.y * factor))
                .toList());
    }

    /** Whether it can be a rectangle seen askew: no corner is sharp, none flat. */
    boolean isPlausible() {
        for (int i = 0; i < SIDES; i++) {
            double degrees = Math.toDegrees(angle(i));
            if (degrees < 40 || degrees > 140) {
                return false;
            }
        }
        return true;
    }

    private double angle(int number) {
        Point2D.Double at = corner(number);
        Point2D.Double before = corner(number + SIDES - 1);
        Point2D.Double after = corner(number + 1);
        double cosine = ((before.x - at.x) * (after.x - at.x) + (before.y - at.y) * (after.y - at.y))
                / (before.distance(at) * after.distance(at));
        return Math.acos(Math.clamp(cosine, -1, 1));
    }
}
