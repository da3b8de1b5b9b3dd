package it.sportello.device.media.page;

import it.sportello.device.media.MediaEngine.IceServer;
import it.sportello.device.media.Signal;
import java.util.List;

/** What the engine says to its script in the kiosk's page. */
public sealed interface ToPage {

    /** All that was said before is void; a script that has its elements says {@link FromPage.Hello}. */
    record Reset() implements ToPage {}

    /**
     * A picture follows, by a connection of this name.
     *
     * @param peer whose, or empty for the booth's own
     */
    record Show(String view, String peer, boolean screen) implements ToPage {}

    record Hide(String view) implements ToPage {}

    /** A signal of the engine's end of a connection. */
    record Told(String view, Signal signal) implements ToPage {}

    /** The page shows the camera, from the stream of JPEG pictures at this address; empty: not any more. */
    record Camera(String url) implements ToPage {}

    /** The page makes a call from now on. */
    record Begin(boolean camera, boolean microphone, boolean relayOnly, List<IceServer> servers) implements ToPage {}

    record Connect(String peer, boolean begins) implements ToPage {}

    record Receive(String peer, Signal signal) implements ToPage {}

    record Disconnect(String peer) implements ToPage {}

    record RestartIce(String peer) implements ToPage {}

    record Send(boolean camera, boolean microphone) implements ToPage {}

    record Volume(int percent) implements ToPage {}

    record End() implements ToPage {}

    /** The page tries microphone and loudspeaker. */
    record TestSound() implements ToPage {}
}
