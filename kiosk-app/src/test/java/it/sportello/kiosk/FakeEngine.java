package it.sportello.kiosk;

import it.sportello.device.Device.Subscription;
import it.sportello.device.media.MediaEngine;
import it.sportello.device.media.MediaEvent;
import it.sportello.device.media.MediaState;
import it.sportello.device.media.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** An engine that does nothing but note what it is told; the test is its eyes and ears. For every thread. */
public final class FakeEngine implements MediaEngine {

    private final List<Consumer<? super MediaEvent>> listeners = new CopyOnWriteArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private volatile MediaState state =
            new MediaState(MediaState.Kind.NATIVE, MediaState.Phase.READY, false, false, "", SampleOffice.NOW);

    /** What it was told, oldest first, as {@code connect peer true}. */
    public List<String> told() {
        return new ArrayList<>(told);
    }

    public String last() {
        return told.getLast();
    }

    public void tell(MediaEvent event) {
        listeners.forEach(listener -> listener.accept(event));
    }

    public void become(MediaState.Phase phase, boolean cameraOpen, String fact) {
        state = new MediaState(MediaState.Kind.NATIVE, phase, cameraOpen, false, fact, SampleOffice.NOW);
        tell(new MediaEvent.Changed(state));
    }

    @Override
    public MediaState state() {
        return state;
    }

    @Override
    public Subscription listen(Consumer<? super MediaEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void start() {
        told.add("start");
    }

    @Override
    public void startScanning() {
        told.add("scan");
    }

    @Override
    public void stopScanning() {
        told.add("stop scanning");
    }

    @Override
    public void test() {
        told.add("test");
    }

    @Override
    public void beginCall(CallSettings settings, List<IceServer> servers) {
        told.add("begin");
    }

    @Override
    public void connect(PeerId peer, boolean begins) {
        told.add("connect " + peer.value() + " " + begins);
    }

    @Override
    public void receive(PeerId peer, Signal signal) {
        told.add("receive " + peer.value());
    }

    @Override
    public void disconnect(PeerId peer) {
        told.add("disconnect " + peer.value());
    }

    @Override
    public void restartIce(PeerId peer) {
        told.add("restart " + peer.value());
    }

    @Override
    public void send(boolean camera, boolean microphone) {
        told.add("send " + camera + " " + microphone);
    }

    @Override
    public void volume(int percent) {
        told.add("volume " + percent);
    }

    @Override
    public void endCall() {
        told.add("end");
    }

    @Override
    public void photograph(String request) {
        told.add("photograph");
    }

    @Override
    public void fromPage(String message) {}

    @Override
    public void close() {}
}
