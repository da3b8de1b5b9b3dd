package it.sportello.kiosk;

import it.sportello.api.CommandAnswer;
import it.sportello.api.DeviceCommand;
import it.sportello.api.DeviceId;
import it.sportello.api.DeviceIdentity;
import it.sportello.api.DeviceKind;
import it.sportello.api.DeviceReport;
import it.sportello.api.Frame;
import it.sportello.api.Topic;
import it.sportello.api.room.RoomAnswer;
import it.sportello.api.room.RoomKey;
import it.sportello.link.HubLink;
import it.sportello.link.LinkState;
import it.sportello.link.LinkState.Phase;
import it.sportello.link.PendingAnswer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

/** A link in memory: the test is the hub. For every thread. */
public final class FakeLink implements HubLink {

    private final List<Consumer<LinkState>> stateListeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Frame>> frameListeners = new CopyOnWriteArrayList<>();
    private final Map<Topic.Kind, Frame> frames = new EnumMap<>(Topic.Kind.class);
    private final List<DeviceCommand> asked = new CopyOnWriteArrayList<>();
    private final List<DeviceReport> reports = new CopyOnWriteArrayList<>();
    private final Map<DeviceCommand, CompletableFuture<CommandAnswer>> open = new ConcurrentHashMap<>();
    private final List<RoomKey> keys = new CopyOnWriteArrayList<>();
    private volatile Function<RoomKey, RoomAnswer> rooms =
            key -> new RoomAnswer.Closed(RoomAnswer.Closed.Reason.UNAVAILABLE);
    private volatile DeviceIdentity identity;
    private volatile LinkState state = new LinkState(Phase.CONNECTING, SampleOffice.NOW, null, null);

    @Override
    public void start() {}

    @Override
    public LinkState state() {
        return state;
    }

    @Override
    public Subscription onState(Consumer<LinkState> listener) {
        stateListeners.add(listener);
        listener.accept(state);
        return () -> stateListeners.remove(listener);
    }

    @Override
    public synchronized <F extends Frame> Optional<F> findFrame(Topic.Kind kind, Class<F> type) {
        return Optional.ofNullable(frames.get(kind)).map(type::cast);
    }

    @Override
    public synchronized Subscription onFrame(Consumer<Frame> listener) {
        frameListeners.add(listener);
        frames.values().forEach(listener);
        return () -> frameListeners.remove(listener);
    }

    @Override
    public PendingAnswer ask(DeviceCommand command) {
        asked.add(command);
        var answer = open.computeIfAbsent(command, id -> new CompletableFuture<>());
        return new PendingAnswer(command, answer);
    }

    @Override
    public List<DeviceCommand> unanswered() {
        return List.of();
    }

    @Override
    public CompletionStage<RoomAnswer> askRoom(RoomKey key) {
        keys.add(key);
        return CompletableFuture.completedFuture(rooms.apply(key));
    }

    @Override
    public void report(DeviceReport report) {
        reports.add(report);
    }

    @Override
    public void close() {}

    public void phase(Phase phase) {
        state = new LinkState(phase, SampleOffice.NOW, identity, null);
        stateListeners.forEach(listener -> listener.accept(state));
    }

    public synchronized void show(Frame frame) {
        frames.put(frame.topic().kind(), frame);
        frameListeners.forEach(listener -> listener.accept(frame));
    }

    /** The link is up and the sample office is known. */
    public FakeLink open() {
        show(SampleOffice.catalogue());
        show(SampleOffice.offer(1));
        phase(Phase.UP);
        return this;
    }

    /** Gives the answer to the newest command. */
    public void answer(CommandAnswer answer) {
        open.get(asked.getLast()).complete(answer);
    }

    public List<DeviceCommand> asked() {
        return new ArrayList<>(asked);
    }

    /** The kiosk stands in the sample office's booth from the next phase on. */
    public FakeLink inBooth() {
        identity = new DeviceIdentity(
                new DeviceId(new UUID(7, 1)),
                DeviceKind.KIOSK,
                "Cabina",
                SampleOffice.BRANCH,
                "Sede Centro",
                SampleOffice.BOOTH);
        return this;
    }

    /** How to answer those who want into a room; at first nobody can decide. */
    public void answerRooms(Function<RoomKey, RoomAnswer> how) {
        rooms = how;
    }

    public List<RoomKey> keys() {
        return new ArrayList<>(keys);
    }

    public List<DeviceReport> reports() {
        return new ArrayList<>(reports);
    }
}
