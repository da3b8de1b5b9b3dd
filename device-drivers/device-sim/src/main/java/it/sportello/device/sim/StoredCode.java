package it.sportello.device.sim;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import it.sportello.device.sim.CommandReader.Command;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The printer's memory for a QR code: its settings, and the text until it is printed. Not for several threads. */
final class StoredCode {
    private static final int QR = '1';
    private static final int MODEL = 'A';
    private static final int MODULE = 'C';
    private static final int CORRECTION = 'E';
    private static final int STORE = 'P';
    private static final int PRINT = 'Q';
    private static final int HEADER = 5;

    private int moduleDots = 3;
    private ErrorCorrectionLevel correction = ErrorCorrectionLevel.L;
    private String text = "";

    /** What the command asks of the printer. */
    enum Wish {
        NOTHING,
        PRINT,
        UNKNOWN
    }

    /** {@code GS ( k}: a size of two bytes, the kind of code, the function, and what belongs to it. */
    Wish take(Command command) {
        if (command.bytes().length < HEADER || command.at(2) != QR) {
            return Wish.UNKNOWN;
        }
        return switch (command.at(3)) {
            case MODEL -> Wish.NOTHING;
            case MODULE -> {
                moduleDots = Math.clamp(command.at(4), 1, 16);
                yield Wish.NOTHING;
            }
            case CORRECTION -> correction(command.at(4));
            case STORE -> {
                byte[] bytes = command.bytes();
                text = new String(bytes, HEADER, bytes.length - HEADER, StandardCharsets.UTF_8);
                yield Wish.NOTHING;
            }
            case PRINT -> text.isEmpty() ? Wish.NOTHING : Wish.PRINT;
            default -> Wish.UNKNOWN;
        };
    }

    String text() {
        return text;
    }

    int moduleDots() {
        return moduleDots;
    }

    /** The modules, or nothing where the text is too long for any code. */
    Optional<ByteMatrix> modules() {
        try {
            return Optional.of(Encoder.encode(text, correction, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix());
        } catch (WriterException e) {
            return Optional.empty();
        }
    }

    private Wish correction(int level) {
        switch (level) {
            case '0' -> correction = ErrorCorrectionLevel.L;
            case '1' -> correction = ErrorCorrectionLevel.M;
            case '2' -> correction = ErrorCorrectionLevel.Q;
            case '3' -> correction = ErrorCorrectionLevel.H;
            default -> {
                return Wish.UNKNOWN;
            }
        }
        return Wish.NOTHING;
    }
}
