package it.sportello.device.sim;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A pseudo-terminal of Linux: this end is the device's, the other is a file that a driver opens as its serial port.
 * The driver may close and open it as it likes; closing this end is pulling the cable. One thread at a time.
 */
final class Pty implements AutoCloseable {
    private static final long TERMIOS_BYTES = 128;
    private static final long NAME_BYTES = 128;
    private static final short POLLIN = 1;

    private final int master;
    private final int slave;
    private final Path driverEnd;

    private Pty(int master, int slave, Path driverEnd) {
        this.master = master;
        this.slave = slave;
        this.driverEnd = driverEnd;
    }

    static Pty open() throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment master = arena.allocate(JAVA_INT);
            MemorySegment slave = arena.allocate(JAVA_INT);
            MemorySegment name = arena.allocate(NAME_BYTES);
            MemorySegment none = MemorySegment.NULL;
            check((int) call(() -> (int) Libc.OPENPTY.invokeExact(master, slave, name, none, none)), "openpty");
            int terminal = slave.get(JAVA_INT, 0);
            MemorySegment termios = arena.allocate(TERMIOS_BYTES, 8);
            check((int) call(() -> (int) Libc.TCGETATTR.invokeExact(terminal, termios)), "tcgetattr");
            call(() -> {
                Libc.CFMAKERAW.invokeExact(termios);
                return 0;
            });
            check((int) call(() -> (int) Libc.TCSETATTR.invokeExact(terminal, 0, termios)), "tcsetattr");
            return new Pty(master.get(JAVA_INT, 0), terminal, Path.of(name.getString(0)));
        }
    }

    /** The file that a driver opens. */
    Path driverEnd() {
        return driverEnd;
    }

    /** The bytes that came within the limit; none where none came. */
    byte[] read(int most, int limitMillis) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment question = arena.allocate(8, 4);
            question.set(JAVA_INT, 0, master);
            question.set(JAVA_SHORT, 4, POLLIN);
            if ((int) call(() -> (int) Libc.POLL.invokeExact(question, 1L, limitMillis)) <= 0) {
                return new byte[0];
            }
            MemorySegment buffer = arena.allocate(most);
            long count = call(() -> (long) Libc.READ.invokeExact(master, buffer, (long) most));
            if (count < 0) {
                throw new IOException("read");
            }
            return Arrays.copyOf(buffer.toArray(JAVA_BYTE), (int) count);
        }
    }

    void write(byte[] bytes) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment buffer = arena.allocateFrom(JAVA_BYTE, bytes);
            long done = 0;
            while (done < bytes.length) {
                MemorySegment rest = buffer.asSlice(done);
                long count = call(() -> (long) Libc.WRITE.invokeExact(master, rest, rest.byteSize()));
                if (count <= 0) {
                    throw new IOException("write");
                }
                done += count;
            }
        }
    }

    @Override
    public void close() {
        for (int end : new int[] {slave, master}) {
            call(() -> (int) Libc.CLOSE.invokeExact(end));
        }
    }

    private static void check(int result, String function) throws IOException {
        if (result != 0) {
            throw new IOException(function);
        }
    }

    private interface NativeCall {
        long run() throws Throwable;
    }

    private static long call(NativeCall call) {
        try {
            return call.run();
        } catch (Throwable e) {
            throw new IllegalStateException("the C library is not as expected", e);
        }
    }
}
