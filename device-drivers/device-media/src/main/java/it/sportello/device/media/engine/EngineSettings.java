package it.sportello.device.media.engine;

import it.sportello.device.CameraMode;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How a booth's media engine works.
 *
 * @param camera its address, as {@code CameraSettings} reads it, for example {@code v4l2:/dev/video0}
 * @param mode how the camera is opened for calls
 * @param maker who is to make the calls
 * @param soundNeeded whether the native engine is given up where no sound server answers
 * @param soundServer the address of the sound server, or empty for the usual one
 * @param cache a directory for the unpacked native libraries
 */
public record EngineSettings(
        String camera,
        CameraMode mode,
        Maker maker,
        boolean soundNeeded,
        String soundServer,
        Path cache,
        Limits limits) {

    /** Who makes the calls. */
    public enum Maker {
        /** The native engine, and the browser where that cannot work or died twice. */
        BEST,
        NATIVE,
        BROWSER
    }

    /**
     * When the process counts as hung, and when it is replaced while nobody needs it.
     *
     * @param start the longest time until it is ready
     * @param beat the longest time between two beats of its heart
     * @param firstPause before it is started again; doubled with each death, up to the longest
     * @param deathWindow two deaths within it are too many
     * @param calls after so many calls it is replaced
     * @param rssBytes above it the process is replaced
     */
    public record Limits(
            Duration start,
            Duration beat,
            Duration firstPause,
            Duration longestPause,
            Duration deathWindow,
            int calls,
            long rssBytes) {

        public static Limits usual() {
            return new Limits(
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(4),
                    Duration.ofMillis(50),
                    Duration.ofSeconds(10),
                    Duration.ofMinutes(5),
                    40,
                    400_000_000);
        }
    }

    /** VGA at 25 pictures a second, the best maker, sound where there is some. */
    public static EngineSettings at(String camera, Path cache) {
        return new EngineSettings(
                camera, new CameraMode(640, 480, 25), Maker.BEST, false, "", cache, Limits.usual());
    }

    public EngineSettings with(Maker other) {
        return new EngineSettings(camera, mode, other, soundNeeded, soundServer, cache, limits);
    }

    public EngineSettings with(Limits other) {
        return new EngineSettings(camera, mode, maker, soundNeeded, soundServer, cache, other);
    }

    public EngineSettings with(CameraMode other) {
        return new EngineSettings(camera, other, maker, soundNeeded, soundServer, cache, limits);
    }

    /** With the sound server at this address; without one the native engine is given up if sound is needed. */
    public EngineSettings withSound(String server, boolean needed) {
        return new EngineSettings(camera, mode, maker, needed, server, cache, limits);
    }
}
