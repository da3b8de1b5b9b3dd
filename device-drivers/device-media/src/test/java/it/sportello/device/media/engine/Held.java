package it.sportello.device.media.engine;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.image.BufferedImage;

/** Pictures of what is held before a camera. */
final class Held {
    private Held() {}

    /** A white sheet with lines of writing, a little askew on a dark table. */
    static BufferedImage sheet() {
        var image = new BufferedImage(1640, 1232, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(60, 48, 40));
        pen.fillRect(0, 0, 1640, 1232);
        pen.rotate(0.06, 820, 616);
        pen.setColor(new Color(245, 245, 240));
        pen.fillRect(420, 60, 790, 1117);
        pen.setColor(Color.BLACK);
        pen.setFont(pen.getFont().deriveFont(26f));
        for (int line = 0; line < 24; line++) {
            pen.drawString("Comune di Prova, dichiarazione n. " + (4711 + line * 37), 480, 140 + line * 42);
        }
        pen.dispose();
        return image;
    }

    static BufferedImage qr(String text) {
        try {
            var matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 400, 400);
            var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < 480; y++) {
                for (int x = 0; x < 640; x++) {
                    boolean dark = x >= 120 && x < 520 && y >= 40 && y < 440 && matrix.get(x - 120, y - 40);
                    image.setRGB(x, y, (dark ? Color.BLACK : Color.WHITE).getRGB());
                }
            }
            return image;
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
