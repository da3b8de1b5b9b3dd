package it.sportello.device.media;

import it.sportello.device.Device.Subscription;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What sees, hears and speaks in a booth: it owns the camera, and makes the calls.
 *
 * <p>Lifecycle: built, started once, closed once. {@link #start} returns at once. An engine that dies comes back by
 * itself; what it was asked for last (scanning, or a call with its peers) it takes up again, and tells so by
 * {@link MediaEvent.PeerLost} for each peer, which is then connected anew. Nothing that goes wrong in it is thrown at its
 * user: it is an event or a state.
 *
 * <p>The camera is open, and its light on, only while scanning, testing, photographing or in a call.
 *
 * <p>Threads: every method may be called from any thread and returns at once.
 */
public interface MediaEngine extends AutoCloseable {

    /** The newest snapshot; never blocks. */
    MediaState state();

    /** Hands every later event to the listener, one at a time, in order, on a thread of the engine. */
    Subscription listen(Consumer<? super MediaEvent> listener);

    void start();

    /** Reads codes before the camera until {@link #stopScanning}; each is told as {@link MediaEvent.CodeRead}. */
    void startScanning();

    void stopScanning();

    /**
     * Tries camera, microphone and loudspeaker; ends with one {@link MediaEvent.Tested}. The camera stays open, and its
     * picture is on the page, until a call begins or {@link #endCall}.
     */
    void test();

    /**
     * Begins a call without peers; a call that goes on is closed first.
     *
     * @param servers those that help to find a way, as of now
     */
    void beginCall(CallSettings settings, List<IceServer> servers);

    /**
     * Connects with a peer of the call.
     *
     * @param peer unique for this connection: a peer that comes again has another
     * @param begins whether this side makes the first offer and never yields; else it yields to the other's offers
     */
    void connect(PeerId peer, boolean begins);

    /** Hands over what the peer said; signals of unknown peers are dropped. */
    void receive(PeerId peer, Signal signal);

    void disconnect(PeerId peer);

    /** Looks for a new way to the peer without ending the call. */
    void restartIce(PeerId peer);

    /** What is sent from now on: muted microphones and switched-off cameras send silence and nothing. */
    void send(boolean camera, boolean microphone);

    /** The loudness of the others, 0 to 100. */
    void volume(int percent);

    void endCall();

    /** Takes a still in full resolution and makes a document of it; ends with one {@link MediaEvent.Photographed}. */
    void photograph(String request);

    /** Hands over what the engine's script in the kiosk's page said. */
    void fromPage(String message);

    /** Gives everything back and ends for good. */
    @Override
    void close();

    /**
     * The other end of one connection.
     *
     * @param value opaque
     */
    record PeerId(String value) {}

    /** How a call begins. */
    record CallSettings(boolean camera, boolean microphone, boolean relayOnly) {}

    /** A server that helps to find a way; user name and credential are both there or both empty. */
    record IceServer(List<String> urls, String userName, String credential) {
        public IceServer {
            urls = List.copyOf(urls);
        }
    }

    /** How well a peer is heard and seen. */
    enum Quality {
        UNKNOWN,
        GOOD,
        WEAK,
        BAD
    }

    /** What a test found of one part. */
    enum Finding {
        GOOD,
        WEAK,
        NONE,
        UNKNOWN
    }

    /** Figures for those who look after the booth, by name, for example {@code engine.rss.bytes}. */
    default Map<String, Double> figures() {
        return Map.of();
    }
}
