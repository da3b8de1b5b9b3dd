package it.sportello.device.code;

import it.sportello.device.Picture;
import it.sportello.device.Scan;
import it.sportello.device.Symbology;
import it.sportello.device.state.Discreet;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads the QR codes that are shown to a camera which this watches. A code is told once for each showing: again only
 * after it was out of sight for a while. Its text is told to the listener and to nobody else.
 *
 * <p>One thread at a time, as a camera's viewer has it.
 */
public final class CodeReader implements Consumer<Picture> {
    private static final long INTERVAL = Duration.ofMillis(200).toNanos();
    private static final long OUT_OF_SIGHT = Duration.ofSeconds(2).toNanos();

    private final Consumer<Scan> listener;
    private final QrSight sight = new QrSight();
    private final Map<String, Long> seen = new HashMap<>();
    private long next = Long.MIN_VALUE;

    public CodeReader(Consumer<? super Scan> listener) {
        this.listener = new Discreet<>(listener);
    }

    /** Looks at a picture, unless it comes too soon after the last. */
    @Override
    public void accept(Picture picture) {
        long now = picture.nanos();
        if (next != Long.MIN_VALUE && now - next < 0) {
            return;
        }
        next = now + INTERVAL;
        seen.values().removeIf(last -> now - last > OUT_OF_SIGHT);
        sight.read(picture).ifPresent(text -> {
            if (seen.put(text, now) == null) {
                listener.accept(new Scan(text, Symbology.QR));
            }
        });
    }
}
