package it.sportello.device.media.child;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/** One stream of sound to or from the sound server, one channel of 16 bits, by the server's own library. One thread. */
final class PulseStream implements AutoCloseable {
    static final int RATE = 48_000;
    private static final int PLAYBACK = 1;
    private static final int RECORD = 2;
    private static final int S16LE = 3;
    private static final int BUFFER_BYTES = RATE / 10;
    private static final int ANY = -1;

    private final Arena arena = Arena.ofConfined();
    private final Functions functions;
    private final MemorySegment stream;
    private final MemorySegment samples = arena.allocate(BUFFER_BYTES);

    private PulseStream(int direction, String name) throws IOException {
        functions = new Functions(SymbolLookup.libraryLookup("libpulse-simple.so.0", arena));
        MemorySegment spec = arena.allocate(12, 4);
        spec.set(JAVA_INT, 0, S16LE);
        spec.set(JAVA_INT, 4, RATE);
        spec.set(JAVA_BYTE, 8, (byte) 1);
        MemorySegment buffer = arena.allocate(20, 4);
        for (int field = 0; field < 5; field++) {
            boolean length = field == (direction == RECORD ? 4 : 1);
            buffer.set(JAVA_INT, field * 4L, length ? BUFFER_BYTES : ANY);
        }
        stream = functions.open(direction, arena.allocateFrom(name), spec, buffer);
        if (stream.address() == 0) {
            arena.close();
            throw new IOException("the sound server gives no stream");
        }
    }

    /** @throws IOException no server answers, or it has no loudspeaker */
    static PulseStream toSpeaker(String name) throws IOException {
        return open(PLAYBACK, name);
    }

    /** @throws IOException no server answers, or it has no microphone */
    static PulseStream fromMicrophone(String name) throws IOException {
        return open(RECORD, name);
    }

    /** Fills the array with what is heard; waits. */
    void read(short[] into) throws IOException {
        for (int done = 0; done < into.length; done += BUFFER_BYTES / 2) {
            int count = Math.min(BUFFER_BYTES / 2, into.length - done);
            functions.call(functions.read, stream, samples, count * 2L);
            MemorySegment.copy(samples, JAVA_SHORT, 0, into, done, count);
        }
    }

    /** Plays the samples; waits while the server has enough. */
    void write(short[] sound) throws IOException {
        for (int done = 0; done < sound.length; done += BUFFER_BYTES / 2) {
            int count = Math.min(BUFFER_BYTES / 2, sound.length - done);
            MemorySegment.copy(sound, done, samples, JAVA_SHORT, 0, count);
            functions.call(functions.write, stream, samples, count * 2L);
        }
    }

    @Override
    public void close() {
        functions.free(stream);
        arena.close();
    }

    private static PulseStream open(int direction, String name) throws IOException {
        try {
            return new PulseStream(direction, name);
        } catch (IllegalArgumentException e) {
            throw new IOException("the sound server's library is missing", e);
        }
    }

    /** The functions of the library. */
    private static final class Functions {
        private final MethodHandle open;
        private final MethodHandle read;
        private final MethodHandle write;
        private final MethodHandle free;

        Functions(SymbolLookup library) {
            open = handle(
                    library,
                    "pa_simple_new",
                    FunctionDescriptor.of(
                            ADDRESS, ADDRESS, ADDRESS, JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
            read = handle(
                    library, "pa_simple_read", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS));
            write = handle(
                    library, "pa_simple_write", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS));
            free = handle(library, "pa_simple_free", FunctionDescriptor.ofVoid(ADDRESS));
        }

        MemorySegment open(int direction, MemorySegment name, MemorySegment spec, MemorySegment buffer) {
            MemorySegment none = MemorySegment.NULL;
            try {
                return (MemorySegment) open.invokeExact(none, name, direction, none, name, spec, none, buffer, none);
            } catch (Throwable e) {
                throw new IllegalStateException("the sound server's library failed", e);
            }
        }

        void call(MethodHandle function, MemorySegment stream, MemorySegment samples, long bytes) throws IOException {
            int result;
            try {
                result = (int) function.invokeExact(stream, samples, bytes, MemorySegment.NULL);
            } catch (Throwable e) {
                throw new IllegalStateException("the sound server's library failed", e);
            }
            if (result < 0) {
                throw new IOException("the sound server is gone");
            }
        }

        void free(MemorySegment stream) {
            try {
                free.invokeExact(stream);
            } catch (Throwable e) {
                throw new IllegalStateException("the sound server's library failed", e);
            }
        }

        private static MethodHandle handle(SymbolLookup library, String name, FunctionDescriptor descriptor) {
            return Linker.nativeLinker()
                    .downcallHandle(library.find(name).orElseThrow(() -> new UnsatisfiedLinkError(name)), descriptor);
        }
    }
}
