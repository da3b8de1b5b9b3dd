package it.sportello.device.sim;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/**
 * Cuts a printer's bytes into commands, in whatever pieces they come. Where a command is not complete, its beginning
 * stays and waits. Not for several threads.
 */
final class CommandReader {
    private static final int DLE = 0x10;
    private static final int ESC = 0x1b;
    private static final int FS = 0x1c;
    private static final int GS = 0x1d;

    private static final int INCOMPLETE = -1;
    private static final int UNKNOWN = -2;

    /** More than any printer holds. */
    private static final long LARGEST_BYTES = 1 << 20;

    /** The commands of fixed length and how many bytes follow their two. */
    private static final Map<String, Integer> FOLLOWING = Map.ofEntries(
            Map.entry("\u001b@", 0),
            Map.entry("\u001bt", 1),
            Map.entry("\u001bR", 1),
            Map.entry("\u001ba", 1),
            Map.entry("\u001bE", 1),
            Map.entry("\u001bG", 1),
            Map.entry("\u001b-", 1),
            Map.entry("\u001b!", 1),
            Map.entry("\u001bd", 1),
            Map.entry("\u001bJ", 1),
            Map.entry("\u001b3", 1),
            Map.entry("\u001b2", 0),
            Map.entry("\u001bM", 1),
            Map.entry("\u001b ", 1),
            Map.entry("\u001b{", 1),
            Map.entry("\u001b$", 2),
            Map.entry("\u001b\\", 2),
            Map.entry("\u001bp", 3),
            Map.entry("\u001bi", 0),
            Map.entry("\u001bm", 0),
            Map.entry("\u001d!", 1),
            Map.entry("\u001dB", 1),
            Map.entry("\u001db", 1),
            Map.entry("\u001da", 1),
            Map.entry("\u001dr", 1),
            Map.entry("\u001dL", 2),
            Map.entry("\u001dW", 2),
            Map.entry("\u001c.", 0),
            Map.entry("\u001c-", 1),
            Map.entry("\u001cS", 2),
            Map.entry("\u001cC", 1));

    private byte[] waiting = {};

    /** One step of the printer: its name is one letter or control, or two bytes; its bytes are what follows them. */
    static final class Command {
        private final String name;
        private final byte[] bytes;

        Command(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }

        String name() {
            return name;
        }

        byte[] bytes() {
            return bytes;
        }

        int at(int index) {
            return bytes[index] & 0xff;
        }

        int word(int index) {
            return at(index) | at(index + 1) << 8;
        }
    }

    /** Who carries the commands out. */
    interface Handler {
        /** Whether it can take a command now. */
        boolean ready();

        void take(Command command);

        /** These bytes begin no command. */
        void unknown(String hex);
    }

    void add(byte[] bytes) {
        int before = waiting.length;
        waiting = Arrays.copyOf(waiting, before + bytes.length);
        System.arraycopy(bytes, 0, waiting, before, bytes.length);
    }

    void forget() {
        waiting = new byte[0];
    }

    /** Hands over the complete commands, as long as the handler is ready. */
    void drain(Handler handler) {
        int at = 0;
        while (at < waiting.length && handler.ready()) {
            int length = length(at);
            if (length == INCOMPLETE) {
                break;
            }
            if (length == UNKNOWN) {
                handler.unknown(HexFormat.of().formatHex(waiting, at, at + 2));
                at += 2;
            } else {
                handler.take(command(at, length));
                at += length;
            }
        }
        waiting = Arrays.copyOfRange(waiting, at, waiting.length);
    }

    private Command command(int at, int length) {
        int name = isPrefix(at(at)) ? 2 : 1;
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < name; i++) {
            letters.append((char) at(at + i));
        }
        return new Command(letters.toString(), Arrays.copyOfRange(waiting, at + name, at + length));
    }

    private int length(int at) {
        if (!isPrefix(at(at))) {
            return 1;
        }
        int length = INCOMPLETE;
        if (has(at, 2)) {
            Integer following = FOLLOWING.get("" + (char) at(at) + (char) at(at + 1));
            length = following == null ? variable(at) : 2 + following;
        }
        return length > 0 && !has(at, length) ? INCOMPLETE : length;
    }

    private int variable(int at) {
        int prefix = at(at);
        int letter = at(at + 1);
        return switch (letter) {
            case 0x04, 0x05 -> prefix == DLE ? 3 : UNKNOWN;
            case 0x14 -> prefix == DLE ? realTime(at) : UNKNOWN;
            case '(' -> prefix == DLE ? UNKNOWN : sized(at);
            case '8' -> prefix == GS ? large(at) : UNKNOWN;
            case 'v' -> prefix == GS ? raster(at) : UNKNOWN;
            case 'V' -> prefix == GS ? cut(at) : UNKNOWN;
            default -> UNKNOWN;
        };
    }

    private int realTime(int at) {
        return has(at, 3) ? (at(at + 2) == 8 ? 10 : 5) : INCOMPLETE;
    }

    private int sized(int at) {
        return has(at, 5) ? 5 + (at(at + 3) | at(at + 4) << 8) : INCOMPLETE;
    }

    private int large(int at) {
        if (!has(at, 7)) {
            return INCOMPLETE;
        }
        long size = 7L + (at(at + 3) | at(at + 4) << 8 | at(at + 5) << 16) + ((long) at(at + 6) << 24);
        return bounded(size);
    }

    private int raster(int at) {
        if (!has(at, 8)) {
            return INCOMPLETE;
        }
        return bounded(8 + (long) (at(at + 4) | at(at + 5) << 8) * (at(at + 6) | at(at + 7) << 8));
    }

    private static int bounded(long length) {
        return length > LARGEST_BYTES ? UNKNOWN : (int) length;
    }

    private int cut(int at) {
        if (!has(at, 3)) {
            return INCOMPLETE;
        }
        return at(at + 2) == 'A' || at(at + 2) == 'B' ? 4 : 3;
    }

    private boolean has(int at, int count) {
        return at + count <= waiting.length;
    }

    private int at(int index) {
        return waiting[index] & 0xff;
    }

    private static boolean isPrefix(int value) {
        return value == ESC || value == GS || value == FS || value == DLE;
    }
}
