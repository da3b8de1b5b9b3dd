package it.sportello.link;

import it.sportello.api.DeviceIdentity;
import it.sportello.api.HubMessage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a device's link is.
 *
 * @param since when this phase began
 * @param identity who the device is, as last told by the hub; null before the first welcome ever
 * @param denied why the hub turned the device away, in phase {@link Phase#DENIED}; else null
 */
public record LinkState(
        Phase phase, Instant since, @Nullable DeviceIdentity identity, HubMessage.Denied.@Nullable Reason denied) {

    /** The phases of a link. */
    public enum Phase {
        /** The device has no key known to the hub, and no code to become known. */
        NOT_ENROLLED,
        CONNECTING,
        UP,
        /** The hub is away; the link tries again by itself. */
        DOWN,
        /** The hub refused the device; the link tries again, but rarely. */
        DENIED
    }

    public boolean isUp() {
        return phase == Phase.UP;
    }
}
