package it.sportello.device.media.child;

import it.sportello.device.media.protocol.EngineReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/** The beat of the process's heart, with what it costs. */
final class Pulse {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path FILES = Path.of("/proc/self/fd");

    private final IntSupplier calls;
    private final Reports reports;

    Pulse(IntSupplier calls, Reports reports) {
        this.calls = calls;
        this.reports = reports;
    }

    void beat() {
        try (Stream<Path> files = Files.list(FILES)) {
            String status = Files.readString(STATUS);
            reports.say(new EngineReport.Beat(
                    number(status, "VmRSS:") * 1024,
                    (int) number(status, "Threads:"),
                    (int) files.count(),
                    calls.getAsInt()));
        } catch (IOException e) {
            reports.say(new EngineReport.Beat(0, 0, 0, calls.getAsInt()));
        }
    }

    private static long number(String status, String name) {
        return status.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.replaceAll("\\D", ""))
                .filter(digits -> !digits.isEmpty())
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }
}
