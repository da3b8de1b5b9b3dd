package it.sportello.device;

import org.jspecify.annotations.Nullable;

/** A device refused an order before anything of it was done, so the same order may be given again. */
public final class DeviceException extends Exception {
    private static final long serialVersionUID = 1;

    private final Why why;

    public DeviceException(Why why, String message) {
        this(why, message, null);
    }

    public DeviceException(Why why, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** The reason, for the program to act on. */
    public enum Why {
        NOT_CONNECTED,
        /** Another order took the device for the whole time that was given. */
        BUSY,
        /** The device did not answer in time. */
        TIMEOUT,
        /** The device answered what is not in its protocol. */
        PROTOCOL,
        PAPER_OUT,
        COVER_OPEN,
        /** The device reports a fault that only a person can end. */
        FAULT
    }
}
