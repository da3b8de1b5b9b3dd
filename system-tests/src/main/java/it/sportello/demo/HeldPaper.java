package it.sportello.demo;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** A paper as people hold it before a camera: its code in the middle, and close. */
public final class HeldPaper {

    /** How much more than the code is seen, in widths of the code. */
    private static final double AROUND = 2.4;

    private HeldPaper() {}

    /** What the camera sees of the paper: the part around its QR code, or all of it where it has none. */
    public static BufferedImage of(byte[] png) throws IOException {
        var paper = ImageIO.read(new ByteArrayInputStream(png));
        int width = paper.getWidth();
        int height = paper.getHeight();
        var source = new RGBLuminanceSource(width, height, paper.getRGB(0, 0, width, height, null, 0, width));
        try {
            var code = new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(source)),
                            Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE));
            return around(paper, code.getResultPoints());
        } catch (ReaderException noCode) {
            return paper;
        }
    }

    private static BufferedImage around(BufferedImage paper, ResultPoint[] points) {
        var left = Stream.of(points).mapToDouble(ResultPoint::getX).min().orElse(0);
        var right = Stream.of(points).mapToDouble(ResultPoint::getX).max().orElse(paper.getWidth());
        var top = Stream.of(points).mapToDouble(ResultPoint::getY).min().orElse(0);
        var bottom = Stream.of(points).mapToDouble(ResultPoint::getY).max().orElse(paper.getHeight());
        var size = (int) ((right - left) * AROUND);
        var seen = new BufferedImage(size * 4 / 3, size, BufferedImage.TYPE_INT_RGB);
        var ink = seen.createGraphics();
        ink.drawImage(
                paper,
                (int) (seen.getWidth() / 2.0 - (left + right) / 2),
                (int) (seen.getHeight() / 2.0 - (top + bottom) / 2),
                null);
        ink.dispose();
        return seen;
    }
}
