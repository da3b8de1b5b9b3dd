package it.sportello.device.media.call;

import it.sportello.device.media.MediaEngine.CallSettings;
import it.sportello.device.media.MediaEngine.IceServer;
import it.sportello.device.media.MediaEngine.PeerId;
import it.sportello.device.media.Signal;
import java.util.List;
import java.util.function.Consumer;

/** Makes the calls of an engine. Every method is called on the thread of the {@link Desk}. */
public interface Calls {

    /** What it does without, or empty. */
    String lacking();

    /** Begins a call without peers; none goes on. */
    void begin(CallSettings settings, List<IceServer> servers);

    void connect(PeerId peer, boolean begins);

    void receive(PeerId peer, Signal signal);

    void disconnect(PeerId peer);

    void restartIce(PeerId peer);

    void send(boolean camera, boolean microphone);

    void volume(int percent);

    /** Ends the call, if there is one. */
    void end();

    /** Shows the camera on the kiosk's page also without a call. */
    void preview(boolean wanted);

    void fromPage(String message);

    /** Tries microphone and loudspeaker, and tells what it found on the desk's thread. */
    void testSound(Consumer<SoundFindings> done);

    /** How many calls were begun. */
    int begun();
}
