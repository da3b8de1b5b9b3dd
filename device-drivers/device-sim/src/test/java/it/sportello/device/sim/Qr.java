package it.sportello.device.sim;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;

/** Reads the code in a picture, as a phone would. */
final class Qr {
    private static final double DOTS_PER_MM = 8;

    /** The reader finds the middles of the three eyes, 3.5 modules from the edges. */
    private static final double EYES_TO_EDGES = 7;

    private Qr() {}

    static String read(BufferedImage image) throws NotFoundException {
        return result(image).getText();
    }

    /** The least that the code can measure across, from edge to edge. */
    static double widthMm(BufferedImage image) throws NotFoundException {
        ResultPoint[] eyes = result(image).getResultPoints();
        double between = ResultPoint.distance(eyes[1], eyes[2]);
        double smallestModule = 3;
        return (between + EYES_TO_EDGES * smallestModule) / DOTS_PER_MM;
    }

    private static Result result(BufferedImage image) throws NotFoundException {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        return new QRCodeMultiReader().decodeMultiple(bitmap)[0];
    }
}
