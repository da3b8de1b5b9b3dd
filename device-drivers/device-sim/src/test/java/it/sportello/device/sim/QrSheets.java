package it.sportello.device.sim;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Codes on paper and on screens, as large as they are to be photographed. */
final class QrSheets {
    private static final int MARGIN = 4;
    private static final int MODULE = 16;

    private QrSheets() {}

    static BufferedImage paper(String text) {
        return sheet(text, Color.BLACK, Color.WHITE);
    }

    /** A phone in dark mode. */
    static BufferedImage inverted(String text) {
        return sheet(text, new Color(235, 235, 235), new Color(18, 18, 18));
    }

    /** Grey on grey: thermal paper that has faded. */
    static BufferedImage faded(String text) {
        return sheet(text, new Color(150, 150, 150), new Color(205, 205, 200));
    }

    /** A phone's screen: the code between other things, through the grid of the screen's own dots. */
    static BufferedImage phone(String text) {
        BufferedImage code = sheet(text, Color.BLACK, Color.WHITE);
        int side = code.getWidth();
        BufferedImage phone = new BufferedImage(side * 6 / 5, side * 2, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = phone.createGraphics();
        pen.setColor(new Color(20, 20, 22));
        pen.fillRect(0, 0, phone.getWidth(), phone.getHeight());
        pen.setColor(new Color(245, 247, 250));
        pen.fillRect(side / 20, side / 8, side * 11 / 10, side * 7 / 4);
        pen.drawImage(code, side / 10, side / 2, null);
        pen.setColor(new Color(0, 102, 204));
        pen.fillRect(side / 10, side / 5, side, side / 5);
        pen.setColor(new Color(0, 0, 0, 70));
        for (int y = 0; y < phone.getHeight(); y += 3) {
            pen.drawLine(0, y, phone.getWidth(), y);
        }
        pen.dispose();
        return phone;
    }

    private static BufferedImage sheet(String text, Color dark, Color light) {
        ByteMatrix modules = modules(text);
        int side = (modules.getWidth() + 2 * MARGIN) * MODULE;
        BufferedImage sheet = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(light);
        pen.fillRect(0, 0, side, side);
        pen.setColor(dark);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    pen.fillRect((x + MARGIN) * MODULE, (y + MARGIN) * MODULE, MODULE, MODULE);
                }
            }
        }
        pen.dispose();
        return sheet;
    }

    private static ByteMatrix modules(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
