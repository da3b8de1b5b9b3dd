package it.sportello.signage.program;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import it.sportello.api.BoardFrame;
import it.sportello.signage.board.Announcement;
import it.sportello.signage.board.Picture;
import it.sportello.signage.screen.Screen;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Measures what the screen shows. It is told of pictures on the screen's one thread. */
@Component
class ScreenMeters {

    private static final Logger LOG = LoggerFactory.getLogger(ScreenMeters.class);

    private final InstantSource clock;
    private final Counter callsShown;
    private final Timer delay;
    private volatile @Nullable BoardFrame frame;
    private @Nullable Announcement announced;
    private boolean interrupted;

    ScreenMeters(Screen screen, MeterRegistry registry, InstantSource clock) {
        this.clock = clock;
        callsShown = Counter.builder("sportello.signage.calls.shown")
                .description("Calls and recalls that filled the screen")
                .register(registry);
        delay = Timer.builder("sportello.signage.frame.delay")
                .description("From the hub's making a frame to its being shown")
                .publishPercentileHistogram()
                .register(registry);
        Gauge.builder("sportello.signage.link.up", screen, it -> it.link().isUp() ? 1 : 0)
                .description("1 while the link to the hub is up")
                .register(registry);
        TimeGauge.builder("sportello.signage.frame.age", this::frameAgeSeconds, TimeUnit.SECONDS)
                .description("How long ago the hub made the frame shown; not a number while there is none")
                .register(registry);
        screen.onPicture(this::measure);
    }

    private void measure(Picture picture) {
        if (picture instanceof Picture.Board board) {
            measure(board.frame());
            measure(board.announcement());
            tell(board.interruptedSince());
        }
    }

    private void measure(BoardFrame next) {
        if (!next.equals(frame)) {
            frame = next;
            var passed = Duration.between(next.at(), clock.instant());
            delay.record(passed.isNegative() ? Duration.ZERO : passed);
        }
    }

    private void measure(@Nullable Announcement next) {
        if (next != null && !next.equals(announced)) {
            callsShown.increment();
            LOG.atInfo()
                    .addKeyValue("number", next.call().number())
                    .addKeyValue("recalls", next.call().recalls())
                    .log("call shown");
        }
        announced = next;
    }

    private void tell(@Nullable Instant since) {
        if (interrupted != (since != null)) {
            interrupted = since != null;
            LOG.atInfo().addKeyValue("upToDate", !interrupted).log("numbers on the screen");
        }
    }

    private Double frameAgeSeconds() {
        var shown = frame;
        return shown == null
                ? Double.NaN
                : Duration.between(shown.at(), clock.instant()).toMillis() / 1000.0;
    }
}
