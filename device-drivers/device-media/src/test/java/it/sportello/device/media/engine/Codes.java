package it.sportello.device.media.engine;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.image.BufferedImage;

/** Pictures of codes. */
final class Codes {
    private Codes() {}

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
