package it.sportello.device.media.protocol;

import it.sportello.device.media.MediaEngine.CallSettings;
import it.sportello.device.media.MediaEngine.IceServer;
import it.sportello.device.media.MediaEngine.PeerId;
import it.sportello.device.media.Signal;
import java.util.List;

/** What the process of an engine is told to do; the first is always {@link Setup}. */
public sealed interface EngineCommand {

    /**
     * How the process is to work for all its life.
     *
     * @param camera its address as {@code CameraSettings} reads it
     * @param soundNeeded whether a native engine without a sound server is of no use
     */
    record Setup(Maker calls, String camera, int width, int height, int rate, boolean soundNeeded)
            implements EngineCommand {}

    /** Who makes the calls. */
    enum Maker {
        NATIVE,
        PAGE
    }

    record StartScanning() implements EngineCommand {}

    record StopScanning() implements EngineCommand {}

    record Test() implements EngineCommand {}

    record BeginCall(CallSettings settings, List<IceServer> servers) implements EngineCommand {}

    record Connect(PeerId peer, boolean begins) implements EngineCommand {}

    record Receive(PeerId peer, Signal signal) implements EngineCommand {}

    record Disconnect(PeerId peer) implements EngineCommand {}

    record RestartIce(PeerId peer) implements EngineCommand {}

    record Send(boolean camera, boolean microphone) implements EngineCommand {}

    record Volume(int percent) implements EngineCommand {}

    record EndCall() implements EngineCommand {}

    record Photograph(String request) implements EngineCommand {}

    record FromPage(String message) implements EngineCommand {}
}
