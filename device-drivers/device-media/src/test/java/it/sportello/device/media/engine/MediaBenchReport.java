package it.sportello.device.media.engine;

import it.sportello.device.media.engine.MediaBenchResult.First;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Writes down what was measured of calls, with the ratio to the last result of the same picture. */
final class MediaBenchReport {
    private static final String HEAD = """
            # A call of the booth

            Measured on %s, %d cores, load %s, one machine: headless Chromium with software rendering, sound on a device that \
            is none. Of each pair %d calls are made one after the other; the last one is looked at for %d s, %d s after its \
            first picture.

            The age of a picture is read from a time code in it where people see it: at the booth in the kiosk's page, at the \
            expert's in the expert's. All have the same camera, an emulated one that sends MJPEG; drawing and compressing its \
            picture is in the age at the expert. It is open when the call begins, as it is after a booth's check. Work is in \
            percent of one core; memory is the proportional share.

            | call with a Chromium | picture | first call: first picture booth, expert (ms) | later calls, median (ms) \
            | age at the booth p50, p95 (ms) | age at the expert p50, p95 (ms) | work engine + kiosk's browser \
            | expert's browser | memory engine + kiosk's browser (MB) |
            |---|---|---|---|---|---|---|---|---|
            """;
    private static final String RATIOS = """

            Against Chromium alone, of later calls:

            | call | picture | first picture booth, expert | age at the booth, expert | work of the kiosk |
            |---|---|---|---|---|
            """;

    private MediaBenchReport() {}

    static String of(List<MediaBenchResult> results, Duration window, int warmUp, int calls) throws IOException {
        var text = new StringBuilder(HEAD.formatted(
                Instant.now().toString().substring(0, 10),
                Runtime.getRuntime().availableProcessors(),
                Files.readString(Path.of("/proc/loadavg")).split(" ")[0],
                calls,
                window.toSeconds(),
                warmUp / 1000));
        results.forEach(result -> text.append(line(result)));
        text.append(RATIOS);
        for (MediaBenchResult result : results) {
            MediaBenchResult alone = results.stream()
                    .filter(other -> other.mode().equals(result.mode()))
                    .reduce((_, last) -> last)
                    .orElseThrow();
            if (result != alone) {
                text.append(ratio(result, alone));
            }
        }
        return text.toString();
    }

    private static String line(MediaBenchResult of) {
        return String.format(
                Locale.ROOT,
                "| %s | %dx%d | %s | %s | %s | %s | %.0f + %.0f %% | %.0f %% | %.0f + %.0f |%n",
                of.who(),
                of.mode().width(),
                of.mode().height(),
                first(of.firsts().getFirst()),
                first(of.usualFirst()),
                percentiles(of.agesAtKiosk()),
                percentiles(of.agesAtExpert()),
                of.engineWork(),
                of.kioskWork(),
                of.expertWork(),
                of.engineBytes() / 1e6,
                of.kioskBytes() / 1e6);
    }

    private static String ratio(MediaBenchResult of, MediaBenchResult alone) {
        return String.format(
                Locale.ROOT,
                "| %s | %dx%d | %.2f, %.2f | %.2f, %.2f | %.2f |%n",
                of.who(),
                of.mode().width(),
                of.mode().height(),
                (double) of.usualFirst().atKiosk() / alone.usualFirst().atKiosk(),
                (double) of.usualFirst().atExpert() / alone.usualFirst().atExpert(),
                (double) middle(of.agesAtKiosk()) / middle(alone.agesAtKiosk()),
                (double) middle(of.agesAtExpert()) / middle(alone.agesAtExpert()),
                of.work() / alone.work());
    }

    private static String first(First of) {
        return of.atKiosk() + ", " + of.atExpert();
    }

    private static String percentiles(List<Integer> sorted) {
        return sorted.isEmpty() ? "none" : middle(sorted) + ", " + sorted.get(sorted.size() * 95 / 100);
    }

    private static int middle(List<Integer> sorted) {
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }
}
