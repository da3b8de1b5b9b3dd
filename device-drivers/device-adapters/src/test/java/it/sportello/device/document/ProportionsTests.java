package it.sportello.device.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sheet seen askew is given its true proportions back. */
final class ProportionsTests {
    private static final double A4 = 210.0 / 297;

    @ParameterizedTest
    @CsvSource({"0, 0, 1", "5, 20, 1", "-12, 30, 0.8", "40, 25, 1.5", "88, 35, 1.2", "3, 10, 2"})
    void theProportionsAreThoseOfTheSheet(double degrees, double tilt, double lens) {
        Quad seen = seen(A4, degrees, tilt, lens * 2000);
        double ratio = Proportions.of(seen, 2000, 1500);
        double upright = seen.width() > seen.height() ? 1 / ratio : ratio;
        assertThat(upright).isCloseTo(A4, within(0.06));
    }

    private static Quad seen(double ratio, double degrees, double tilt, double lens) {
        double height = 900;
        double distance = lens;
        List<Point2D.Double> corners = new ArrayList<>();
        for (double[] end : new double[][] {{-0.5, -0.5}, {0.5, -0.5}, {0.5, 0.5}, {-0.5, 0.5}}) {
            double turned = Math.toRadians(degrees);
            double x = end[0] * height * ratio * Math.cos(turned) - end[1] * height * Math.sin(turned);
            double y = end[0] * height * ratio * Math.sin(turned) + end[1] * height * Math.cos(turned);
            double away = Math.toRadians(tilt);
            double scale = lens / (distance - y * Math.sin(away));
            corners.add(new Point2D.Double(1000 + x * scale, 750 + y * Math.cos(away) * scale));
        }
        return Quad.of(corners);
    }
}
