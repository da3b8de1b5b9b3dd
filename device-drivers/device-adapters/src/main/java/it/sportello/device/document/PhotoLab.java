package it.sportello.device.document;

import it.sportello.device.Picture;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Makes the photo of a paper readable: finds the sheet, straightens it, evens out the light, keeps the colours, and says
 * how good it is. It keeps nothing between two photos; what it takes in native memory it gives back before it returns.
 */
public final class PhotoLab {
    private static final double DARK = 60;
    private static final double SHARP = 0.3;
    private static final int LEAST_DOTS = 900;

    private final PageFinder finder = new PageFinder();
    private final EvenLight light = new EvenLight();
    private final JpegFile files = new JpegFile();

    /** Takes some hundred milliseconds of one core for a picture of eight megapixels. */
    public DocumentPhoto develop(Picture still) {
        try (PointerScope scope = new PointerScope()) {
            Mat picture = picture(still);
            Optional<Quad> page = finder.find(picture, Plane.of(still));
            return page.isPresent() ? developed(picture, page.get()) : undeveloped(picture);
        }
    }

    private DocumentPhoto developed(Mat picture, Quad page) {
        PaperSize size = PaperSize.of(page, picture.cols(), picture.rows());
        Mat straight = straighten(picture, page, size);
        double brightness = opencv_core.mean(grey(straight)).get(0);
        Mat even = light.even(straight);
        return new DocumentPhoto(
                verdict(page, brightness, even), page.corners(), size.widthMm(), size.heightMm(), files.of(even));
    }

    private DocumentPhoto undeveloped(Mat picture) {
        PaperSize whole = PaperSize.of(picture.cols(), picture.rows());
        return new DocumentPhoto(Verdict.NO_PAGE, List.of(), whole.widthMm(), whole.heightMm(), files.of(picture));
    }

    private static Verdict verdict(Quad page, double brightness, Mat even) {
        if (brightness < DARK) {
            return Verdict.TOO_DARK;
        }
        if (Math.max(page.width(), page.height()) < LEAST_DOTS) {
            return Verdict.TOO_FAR;
        }
        Mat calm = new Mat();
        opencv_imgproc.GaussianBlur(grey(even), calm, new Size(3, 3), 0);
        return Sharpness.of(Plane.of(calm)) < SHARP ? Verdict.BLURRED : Verdict.GOOD;
    }

    private static Mat picture(Picture still) {
        Mat planes =
                new Mat(still.height() * 3 / 2, still.width(), opencv_core.CV_8UC1, new BytePointer(still.planes()));
        Mat picture = new Mat();
        opencv_imgproc.cvtColor(planes, picture, opencv_imgproc.COLOR_YUV2BGR_I420);
        return picture;
    }

    private static Mat grey(Mat picture) {
        Mat grey = new Mat();
        opencv_imgproc.cvtColor(picture, grey, opencv_imgproc.COLOR_BGR2GRAY);
        return grey;
    }

    private static Mat straighten(Mat picture, Quad page, PaperSize size) {
        float[] from = new float[2 * Quad.SIDES];
        for (int i = 0; i < Quad.SIDES; i++) {
            from[2 * i] = (float) page.corner(i).x - 0.5f;
            from[2 * i + 1] = (float) page.corner(i).y - 0.5f;
        }
        float right = size.widthDots() - 0.5f;
        float bottom = size.heightDots() - 0.5f;
        float[] to = {-0.5f, -0.5f, right, -0.5f, right, bottom, -0.5f, bottom};
        Mat straight = new Mat();
        opencv_imgproc.warpPerspective(
                picture,
                straight,
                opencv_imgproc.getPerspectiveTransform(points(from), points(to)),
                new Size(size.widthDots(), size.heightDots()),
                opencv_imgproc.INTER_CUBIC,
                opencv_core.BORDER_REPLICATE,
                new Scalar());
        return straight;
    }

    private static Mat points(float[] values) {
        return new Mat(Quad.SIDES, 1, opencv_core.CV_32FC2, new FloatPointer(values));
    }
}
