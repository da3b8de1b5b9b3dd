package it.sportello.device.sim;

import com.google.zxing.qrcode.encoder.ByteMatrix;
import it.sportello.device.sim.CommandReader.Command;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** Carries out the commands that print. Not for several threads. */
final class PrintHead {
    private static final int RASTER_HEADER = 6;
    private static final int LARGE_HEADER = 15;
    private static final int INITIAL_SPACING = 30;

    private final Letters letters = new Letters();
    private final StoredCode code = new StoredCode();
    private final LineOfCells line = new LineOfCells();
    private final Roll roll;
    private final Runnable printed;
    private Settings settings = Settings.INITIAL;
    private byte[] large = {};

    /** Burns into the roll, and tells of every line, code and picture that is on the paper. */
    PrintHead(Roll roll, Runnable printed) {
        this.roll = roll;
        this.printed = printed;
    }

    /** Forgets the line that is not yet on the paper. */
    void forget() {
        line.clear();
    }

    /** Whether it is a command of printing. */
    boolean take(Command command) {
        if (command.name().length() == 1) {
            letter(command.name().charAt(0));
            return true;
        }
        return set(command) || print(command) || isWithoutEffect(command);
    }

    private void letter(char value) {
        if (value == '\n') {
            endLine();
        } else if (value >= ' ') {
            if (!line.hasRoomFor((int) Math.round(Letters.WIDTH * settings.scaleX()))) {
                endLine();
            }
            line.add(Letters.letter(settings.page(), value), settings);
        }
    }

    private void endLine() {
        boolean words = !line.isEmpty();
        line.end(roll, letters, settings);
        if (words) {
            printed.run();
        }
    }

    private boolean set(Command command) {
        switch (command.name()) {
            case "\u001b@" -> {
                settings = Settings.INITIAL;
                line.clear();
            }
            case "\u001bt" -> {
                if (!Letters.hasPage(command.at(0))) {
                    roll.unknown("code page " + command.at(0));
                }
                settings = settings.withPage(command.at(0));
            }
            case "\u001ba" -> settings = settings.withAlign(command.at(0) % '0' % 3);
            case "\u001bE", "\u001bG" -> settings = settings.withBold(command.at(0) % 2 == 1);
            case "\u001d!" -> settings = settings.withSize(1 + (command.at(0) >> 4 & 7), 1 + (command.at(0) & 7));
            case "\u001b!" ->
                settings = settings.withSize((command.at(0) & 0x20) != 0 ? 2 : 1, (command.at(0) & 0x10) != 0 ? 2 : 1)
                        .withBold((command.at(0) & 0x08) != 0)
                        .withSmall((command.at(0) & 0x01) != 0);
            case "\u001bM" -> settings = settings.withSmall(command.at(0) % 2 == 1);
            case "\u001b3" -> settings = settings.withLineSpacing(command.at(0));
            case "\u001b2" -> settings = settings.withLineSpacing(INITIAL_SPACING);
            case "\u001b$" -> line.moveTo(command.word(0));
            case "\u001b\\" -> line.moveBy((short) command.word(0));
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean print(Command command) {
        switch (command.name()) {
            case "\u001bd" -> {
                flush();
                roll.feed(command.at(0) * settings.lineSpacing());
            }
            case "\u001bJ" -> {
                flush();
                roll.feed(command.at(0));
            }
            case "\u001dv" -> raster(command);
            case "\u001d(" -> {
                return command.bytes().length > 0 && code(command);
            }
            case "\u001d8" -> {
                return command.bytes().length > RASTER_HEADER && large(command);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The settings that change nothing to be seen here: letters of other countries, smoothing, margins, drawer. */
    private static boolean isWithoutEffect(Command command) {
        return switch (command.name()) {
            case "\u001bR", "\u001b-", "\u001b ", "\u001b{", "\u001bp", "\u001db", "\u001dB", "\u001dL", "\u001dW" ->
                true;
            case "\u001c.", "\u001c-", "\u001cS", "\u001cC", "\u001c(" -> true;
            default -> false;
        };
    }

    private void flush() {
        if (!line.isEmpty()) {
            endLine();
        }
    }

    private boolean code(Command command) {
        if (command.at(0) != 'k') {
            return false;
        }
        byte[] sized = command.bytes();
        Command inner = new Command(command.name(), Arrays.copyOfRange(sized, 1, sized.length));
        return switch (code.take(inner)) {
            case NOTHING -> true;
            case UNKNOWN -> false;
            case PRINT -> {
                code.modules().ifPresent(this::code);
                yield true;
            }
        };
    }

    private void code(ByteMatrix modules) {
        flush();
        int dots = code.moduleDots();
        int size = modules.getWidth() * dots;
        int left = settings.left(size);
        roll.burn(size, size, graphics -> {
            for (int y = 0; y < modules.getHeight(); y++) {
                for (int x = 0; x < modules.getWidth(); x++) {
                    if (modules.get(x, y) == 1) {
                        graphics.fillRect(left + x * dots, y * dots, dots, dots);
                    }
                }
            }
        });
        roll.code(code.text());
        printed.run();
    }

    private void raster(Command command) {
        flush();
        picture(command.word(2) * 8, command.word(4), RASTER_HEADER, command.bytes());
    }

    /** A picture that is stored by one command and printed by the next. */
    private boolean large(Command command) {
        int function = command.at(6);
        if (function == 'p' && command.bytes().length >= LARGE_HEADER) {
            large = command.bytes();
            return true;
        }
        if (function != 2 && function != '2') {
            return false;
        }
        flush();
        if (large.length >= LARGE_HEADER) {
            Command stored = new Command("", large);
            picture(stored.word(11), stored.word(13), LARGE_HEADER, large);
            large = new byte[0];
        }
        return true;
    }

    private void picture(int width, int height, int from, byte[] bytes) {
        int perRow = (width + 7) / 8;
        int left = settings.left(width);
        roll.burn(height, height, graphics -> {
            for (int i = from; i < bytes.length && perRow > 0; i++) {
                int y = (i - from) / perRow;
                int x = (i - from) % perRow * 8;
                for (int bit = 0; bit < 8; bit++) {
                    if ((bytes[i] & 0x80 >> bit) != 0) {
                        graphics.fillRect(left + x + bit, y, 1, 1);
                    }
                }
            }
        });
        printed.run();
    }

    static String hex(Command command) {
        byte[] name = command.name().getBytes(StandardCharsets.ISO_8859_1);
        byte[] start = Arrays.copyOf(command.bytes(), Math.min(8, command.bytes().length));
        return HexFormat.of().formatHex(name) + " " + HexFormat.of().formatHex(start);
    }
}
