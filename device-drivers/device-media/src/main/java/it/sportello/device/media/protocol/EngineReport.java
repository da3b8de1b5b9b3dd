package it.sportello.device.media.protocol;

import it.sportello.device.media.MediaEvent;

/** What the process of an engine says; the first is {@link Ready} or {@link Unfit}. */
public sealed interface EngineReport {

    /**
     * It works from now on.
     *
     * @param fact what it does without, or empty
     */
    record Ready(String fact) implements EngineReport {}

    /** It cannot work on this machine, and ends. */
    record Unfit(String fact) implements EngineReport {}

    /**
     * It lives: the thread that does the work said so.
     *
     * @param calls how many calls it has begun in its life
     */
    record Beat(long rssBytes, int threads, int files, int calls) implements EngineReport {}

    record CameraOpen(boolean open) implements EngineReport {}

    /** For those who listen to the engine. */
    record Told(MediaEvent event) implements EngineReport {}
}
