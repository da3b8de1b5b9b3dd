package it.sportello.signage.sample;

import it.sportello.api.BranchId;
import it.sportello.api.DeviceCommand;
import it.sportello.api.DeviceId;
import it.sportello.api.DeviceIdentity;
import it.sportello.api.DeviceKind;
import it.sportello.api.DeviceReport;
import it.sportello.api.Frame;
import it.sportello.api.HubMessage;
import it.sportello.api.Topic;
import it.sportello.link.HubLink;
import it.sportello.link.LinkState;
import it.sportello.link.PendingAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A link that a test moves by hand. */
public final class FakeLink implements HubLink {

    private static final DeviceIdentity IDENTITY = new DeviceIdentity(
            DeviceId.of("01890000-0000-7000-8000-0000000000aa"),
            DeviceKind.SCREEN,
            "screen",
            BranchId.of("01890000-0000-7000-8000-000000000001"),
            "Centro",
            null);

    private final List<Consumer<LinkState>> onState = new CopyOnWriteArrayList<>();
    private final List<Consumer<Frame>> onFrame = new CopyOnWriteArrayList<>();
    private volatile LinkState state = state(LinkState.Phase.CONNECTING, Instant.EPOCH);
    private volatile Frame frame;
    private volatile boolean started;

    public static LinkState state(LinkState.Phase phase, Instant since) {
        var denied = phase == LinkState.Phase.DENIED ? HubMessage.Denied.Reason.REVOKED : null;
        return new LinkState(phase, since, phase == LinkState.Phase.UP ? IDENTITY : null, denied);
    }

    public void become(LinkState.Phase phase, Instant since) {
        state = state(phase, since);
        onState.forEach(listener -> listener.accept(state));
    }

    public void show(Frame next) {
        frame = next;
        onFrame.forEach(listener -> listener.accept(next));
    }

    public boolean isStarted() {
        return started;
    }

    public int listeners() {
        return onState.size() + onFrame.size();
    }

    @Override
    public void start() {
        started = true;
    }

    @Override
    public LinkState state() {
        return state;
    }

    @Override
    public Subscription onState(Consumer<LinkState> listener) {
        onState.add(listener);
        listener.accept(state);
        return () -> onState.remove(listener);
    }

    @Override
    public <F extends Frame> Optional<F> findFrame(Topic.Kind kind, Class<F> type) {
        return Optional.ofNullable(frame).filter(type::isInstance).map(type::cast);
    }

    @Override
    public Subscription onFrame(Consumer<Frame> listener) {
        onFrame.add(listener);
        if (frame != null) {
            listener.accept(frame);
        }
        return () -> onFrame.remove(listener);
    }

    @Override
    public PendingAnswer ask(DeviceCommand command) {
        throw new UnsupportedOperationException("a screen asks nothing");
    }

    @Override
    public List<DeviceCommand> unanswered() {
        return List.of();
    }

    @Override
    public void report(DeviceReport report) {}

    @Override
    public void close() {}
}
