package it.sportello.device;

import java.time.Instant;
import java.util.Set;

/**
 * What is known of a device at one moment; replaced as a whole, never changed.
 *
 * @param facts what the device says of itself, empty while nothing is wrong
 * @param since when this state began
 */
public record DeviceState(Link link, Health health, Set<Fact> facts, Instant since) {
    public DeviceState {
        facts = Set.copyOf(facts);
    }

    /** Whether a job given now has a fair chance. */
    public boolean ready() {
        return link == Link.UP && health != Health.FAULT;
    }

    /** How far the way to the device is open. */
    public enum Link {
        /** Not started, or closed for good. */
        CLOSED,
        /** Being opened, for the first time or again. */
        CONNECTING,
        UP,
        /** Away for so long that somebody should look. */
        ABSENT
    }

    /** What the facts come to. */
    public enum Health {
        OK,
        /** Works, and wants care soon. */
        DEGRADED,
        /** Cannot do its work. */
        FAULT,
        UNKNOWN
    }

    /** One thing that a device says of itself. */
    public enum Fact {
        PAPER_NEAR_END,
        PAPER_OUT,
        COVER_OPEN,
        CUTTER_FAULT,
        OVERHEATED,
        HARDWARE_FAULT,
        OFFLINE,
        /** The link is open, and the device says nothing. */
        NO_ANSWER,
        /** The device answers what nobody can understand: a wrong speed or a bad cable. */
        GARBLED_ANSWER,
        /** A camera sees nothing: a cap on the lens, or no light. */
        DARK_PICTURE,
        /** A camera sends the same picture again and again. */
        FROZEN_PICTURE
    }
}
