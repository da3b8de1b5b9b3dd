package it.sportello.device.paper;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The dark modules of a QR code with error correction M, without the white around it. */
final class QrSquare {
    private final ByteMatrix modules;

    QrSquare(String text) {
        try {
            modules = Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code holds " + text.length() + " letters", e);
        }
    }

    int size() {
        return modules.getWidth();
    }

    /** The dark modules as few rectangles, so that no hair line shows between two of them. */
    List<Dark> rectangles() {
        boolean[][] taken = new boolean[size()][size()];
        List<Dark> rectangles = new ArrayList<>();
        for (int y = 0; y < size(); y++) {
            for (int x = 0; x < size(); x++) {
                if (free(x, y, taken)) {
                    rectangles.add(take(x, y, taken));
                }
            }
        }
        return rectangles;
    }

    private Dark take(int left, int top, boolean[][] taken) {
        int right = left;
        while (right < size() && free(right, top, taken)) {
            right++;
        }
        int bottom = top;
        while (bottom < size() && rowIsFree(left, right, bottom, taken)) {
            for (int x = left; x < right; x++) {
                taken[bottom][x] = true;
            }
            bottom++;
        }
        return new Dark(left, top, right - left, bottom - top);
    }

    private boolean rowIsFree(int left, int right, int y, boolean[][] taken) {
        for (int x = left; x < right; x++) {
            if (!free(x, y, taken)) {
                return false;
            }
        }
        return true;
    }

    private boolean free(int x, int y, boolean[][] taken) {
        return modules.get(x, y) == 1 && !taken[y][x];
    }

    /** A dark rectangle, in modules from the upper left corner. */
    record Dark(int x, int y, int width, int height) {}
}
