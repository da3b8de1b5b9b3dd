package it.sportello.device.camera;

import it.sportello.device.DeviceState.Fact;
import it.sportello.device.Picture;
import java.time.Duration;
import java.util.Set;
import java.util.zip.CRC32C;

/** Looks now and then whether a camera shows anything. One thread. */
final class PictureCheck {
    private static final long EVERY = Duration.ofMillis(500).toNanos();
    private static final long FROZEN_AFTER = Duration.ofSeconds(3).toNanos();
    private static final int DARK = 40;
    private static final int STEP = 61;
    private static final double BRIGHT_SHARE = 0.002;

    private final boolean live;
    private Set<Fact> facts = Set.of();
    private boolean started;
    private long lookedAt;
    private long unchangedSince;
    private long lastPrint;

    /** Where a camera is not live, the same picture again is nothing wrong. */
    PictureCheck(boolean live) {
        this.live = live;
    }

    /** What is wrong with the pictures now. */
    Set<Fact> look(Picture picture) {
        if (!started || picture.nanos() - lookedAt >= EVERY) {
            lookedAt = picture.nanos();
            boolean frozen = isFrozen(picture);
            if (isDark(picture)) {
                facts = Set.of(Fact.DARK_PICTURE);
            } else {
                facts = frozen ? Set.of(Fact.FROZEN_PICTURE) : Set.of();
            }
            started = true;
        }
        return facts;
    }

    private boolean isFrozen(Picture picture) {
        CRC32C print = new CRC32C();
        print.update(picture.y());
        if (!started || print.getValue() != lastPrint) {
            lastPrint = print.getValue();
            unchangedSince = picture.nanos();
        }
        return live && picture.nanos() - unchangedSince >= FROZEN_AFTER;
    }

    private static boolean isDark(Picture picture) {
        byte[] planes = picture.planes();
        int size = picture.width() * picture.height();
        int bright = 0;
        for (int i = 0; i < size; i += STEP) {
            bright += (planes[i] & 0xff) > DARK ? 1 : 0;
        }
        return bright * (double) STEP / size < BRIGHT_SHARE;
    }
}
