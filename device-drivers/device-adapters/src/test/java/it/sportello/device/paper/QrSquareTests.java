package it.sportello.device.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import org.junit.jupiter.api.Test;

final class QrSquareTests {
    @Test
    void theRectanglesCoverEveryDarkModuleOnceAndNoOther() throws Exception {
        String text = "https://sportello.example/q/token";
        ByteMatrix expected = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        QrSquare code = new QrSquare(text);
        int[][] covered = new int[code.size()][code.size()];
        for (QrSquare.Dark dark : code.rectangles()) {
            for (int y = dark.y(); y < dark.y() + dark.height(); y++) {
                for (int x = dark.x(); x < dark.x() + dark.width(); x++) {
                    covered[y][x]++;
                }
            }
        }
        for (int y = 0; y < code.size(); y++) {
            for (int x = 0; x < code.size(); x++) {
                assertThat(covered[y][x]).as("module %d,%d", x, y).isEqualTo(expected.get(x, y));
            }
        }
    }
}
