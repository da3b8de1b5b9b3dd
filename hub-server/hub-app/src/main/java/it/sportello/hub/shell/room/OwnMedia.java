package it.sportello.hub.shell.room;

import java.util.Map;

/**
 * What the own page sends.
 *
 * @param faults by device, the code of why it gives nothing
 */
public record OwnMedia(boolean camera, boolean microphone, boolean screen, Blur blur, Map<String, String> faults) {

    static final OwnMedia NOTHING = new OwnMedia(false, false, false, Blur.OFF, Map.of());

    public OwnMedia {
        faults = Map.copyOf(faults);
    }

    /** How the background is shown. */
    public enum Blur {
        OFF,
        /** The means are being fetched. */
        COMING,
        ON,
        /** This computer cannot blur. */
        IMPOSSIBLE
    }
}
