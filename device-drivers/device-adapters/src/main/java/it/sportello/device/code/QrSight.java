package it.sportello.device.code;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import it.sportello.device.Picture;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Finds a QR code in a picture. Every picture is looked at as it is, and in one other way besides, each in its turn: so
 * a hard code is found within a second, and an empty picture costs little. One thread.
 */
final class QrSight {
    private static final Map<DecodeHintType, Object> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);

    /** A phone's dark mode, a code tilted far, a small one, noise in poor light, turned far aside, a screen's grid. */
    private static final List<UnaryOperator<Brightness>> OTHER_WAYS = List.of(
            Brightness::inverted,
            Brightness::taller,
            Brightness::doubled,
            Brightness::calmed,
            Brightness::wider,
            Brightness::halved);

    private final QRCodeReader reader = new QRCodeReader();
    private int turn;

    Optional<String> read(Picture picture) {
        Brightness brightness = Brightness.of(picture);
        Optional<String> text = read(brightness);
        if (text.isPresent()) {
            return text;
        }
        turn = (turn + 1) % OTHER_WAYS.size();
        return read(OTHER_WAYS.get(turn).apply(brightness));
    }

    private Optional<String> read(LuminanceSource source) {
        try {
            return Optional.of(reader.decode(new BinaryBitmap(new HybridBinarizer(source)), HINTS)
                    .getText());
        } catch (ReaderException e) {
            return Optional.empty();
        }
    }
}
