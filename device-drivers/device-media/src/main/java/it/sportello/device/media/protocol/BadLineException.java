package it.sportello.device.media.protocol;

/** A line that is no message; its text is never part of this. */
public final class BadLineException extends Exception {
    private static final long serialVersionUID = 1;

    BadLineException(String why) {
        super(why);
    }
}
