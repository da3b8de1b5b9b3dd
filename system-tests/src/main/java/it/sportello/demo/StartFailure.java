package it.sportello.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds in the log of a program that ended why it did not start. */
final class StartFailure {

    private StartFailure() {}

    static DemoFailure of(Program program, Path logs) {
        var log = program.log(logs);
        try {
            var words = Files.readString(log, StandardCharsets.UTF_8);
            if (words.contains("NO_SPACE") || words.contains("No space left on device")) {
                return new DemoFailure("failure.disk", logs);
            }
            if (words.contains("NOT_ALLOWED") || words.contains("DATA_IN_USE")) {
                return new DemoFailure("failure.database", log);
            }
            if (words.contains("already in use")) {
                return new DemoFailure("failure.port", program.port());
            }
        } catch (IOException unreadable) {
            // The path of the log is told all the same.
        }
        return new DemoFailure("failure.ended", log);
    }
}
