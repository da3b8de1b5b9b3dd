package it.sportello.device.sim;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Papers as people bring them, at 200 dots an inch. */
final class Sheets {
    static final int A4_WIDTH = 1654;
    static final int A4_HEIGHT = 2339;

    /** Where the codes of {@link #form} lie: their middles as shares of width and height. */
    static final List<double[]> CODES = List.of(
            new double[] {0.14, 0.1},
            new double[] {0.86, 0.1},
            new double[] {0.5, 0.55},
            new double[] {0.14, 0.9},
            new double[] {0.86, 0.9});

    private static final double CODE_SIDE = 0.16;

    private Sheets() {}

    /** What the code at this place says. */
    static String code(int number) {
        return "modulo-2026-pagina-1-angolo-" + number;
    }

    /** A form on A4 with words of 10 and 14 points, a red stamp, a grey photo, and codes near its corners and its middle. */
    static BufferedImage form() {
        BufferedImage sheet = new BufferedImage(A4_WIDTH, A4_HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, A4_WIDTH, A4_HEIGHT);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SERIF, Font.BOLD, 39));
        pen.drawString("Dichiarazione di residenza", 540, 200);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 28));
        for (int line = 0; line < 30; line++) {
            int y = 520 + 44 * line;
            if (y < 1050 || y > 1520) {
                pen.drawString(
                        "Il sottoscritto dichiara, sotto la propria responsabilità, di abitare in via Roma " + line,
                        160,
                        y);
            }
        }
        pen.setColor(new Color(190, 30, 45));
        pen.setStroke(new BasicStroke(8));
        pen.drawOval(1180, 1080, 260, 260);
        pen.setColor(new Color(128, 128, 128));
        pen.fill(photo());
        for (int i = 0; i < CODES.size(); i++) {
            int side = (int) (CODE_SIDE * A4_WIDTH);
            double[] at = CODES.get(i);
            pen.drawImage(
                    QrSheets.paper(code(i)),
                    (int) (at[0] * A4_WIDTH) - side / 2,
                    (int) (at[1] * A4_HEIGHT) - side / 2,
                    side,
                    side,
                    null);
        }
        pen.dispose();
        return sheet;
    }

    /** A square of one grey on the form. */
    static Rectangle2D photo() {
        return new Rectangle2D.Double(200, 1090, 330, 400);
    }
}
