package it.sportello.device.media.page;

import it.sportello.device.media.MediaEngine.Finding;
import it.sportello.device.media.Signal;

/** What the engine's script in the kiosk's page says. */
public sealed interface FromPage {

    /**
     * It has its elements, and knows nothing yet.
     *
     * @param page another each time the script is mounted
     */
    record Hello(String page) implements FromPage {}

    /** It has no elements any more; may come later than the greeting of the next. */
    record Bye(String page) implements FromPage {}

    /** A signal of the page's end of a connection that brings a picture. */
    record Told(String view, Signal signal) implements FromPage {}

    /** To be carried to the peer. */
    record Signalled(String peer, Signal signal) implements FromPage {}

    record Connected(String peer) implements FromPage {}

    record Lost(String peer) implements FromPage {}

    record Seen(String peer) implements FromPage {}

    /** The counters of a connection, as {@code QualityRule.Look} has them. */
    record Counted(
            String peer,
            double seconds,
            double packets,
            double lost,
            double videoPackets,
            double frames,
            double roundTrip)
            implements FromPage {}

    record SoundTested(Finding microphone, Finding speaker) implements FromPage {}

    /** What was said is no message. */
    record Noise() implements FromPage {}
}
