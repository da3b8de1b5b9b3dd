package it.sportello.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells a running program from one that ended and is only waiting to be struck off the system's list. */
final class Running {
    private Running() {}

    static boolean now(ProcessHandle handle) {
        try {
            return !Files.readString(Path.of("/proc/" + handle.pid() + "/cmdline"))
                    .isEmpty();
        } catch (IOException e) {
            return false;
        }
    }
}
