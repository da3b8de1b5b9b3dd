package it.sportello.device.media.rtc;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;

/** Gives memory that the C library keeps for later back to the system. */
final class Arenas {
    private static final MethodHandle TRIM = Linker.nativeLinker()
            .downcallHandle(
                    Linker.nativeLinker().defaultLookup().find("malloc_trim").orElseThrow(),
                    FunctionDescriptor.of(JAVA_INT, JAVA_LONG));

    private Arenas() {}

    static void trim() {
        Guard.attempt(() -> {
            try {
                int done = (int) TRIM.invokeExact(0L);
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
