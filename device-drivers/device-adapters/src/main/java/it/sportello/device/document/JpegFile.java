package it.sportello.device.document;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;

/** Writes pictures as JPEG, as good as fits into a megabyte. Needs an open pointer scope. */
final class JpegFile {
    private static final int MOST_BYTES = 950_000;
    private static final int[] QUALITIES = {82, 72, 60, 48, 36};

    byte[] of(Mat picture) {
        byte[] file = {};
        for (int quality : QUALITIES) {
            BytePointer bytes = new BytePointer();
            opencv_imgcodecs.imencode(
                    ".jpg", picture, bytes, new IntPointer(opencv_imgcodecs.IMWRITE_JPEG_QUALITY, quality));
            file = new byte[(int) bytes.limit()];
            bytes.get(file);
            if (file.length <= MOST_BYTES) {
                return file;
            }
        }
        return file;
    }
}
