package it.sportello.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Where links come from. */
public final class HubLinks {

    private HubLinks() {}

    /**
     * Opens a device's link, not yet started: what the disk holds is there, and nothing is sent.
     *
     * @param random spreads the reconnections of many devices
     * @throws UncheckedIOException where the directory cannot be used, or another link uses it
     */
    public static HubLink open(LinkSettings settings, InstantSource clock, RandomGenerator random) {
        return open(settings, LinkTimings.STANDARD, clock, random);
    }

    /** Opens a link with other timings than the usual ones. */
    public static HubLink open(
            LinkSettings settings, LinkTimings timings, InstantSource clock, RandomGenerator random) {
        try {
            return new ReconnectingLink(settings, timings, clock, random);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use " + settings.directory(), e);
        }
    }
}
