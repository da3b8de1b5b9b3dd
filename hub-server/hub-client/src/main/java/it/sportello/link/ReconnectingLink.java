package it.sportello.link;

import it.sportello.api.CommandId;
import it.sportello.api.DeviceCommand;
import it.sportello.api.DeviceIdentity;
import it.sportello.api.DeviceMessage;
import it.sportello.api.DeviceReport;
import it.sportello.api.Frame;
import it.sportello.api.HubMessage;
import it.sportello.api.HubMessage.Denied.Reason;
import it.sportello.api.Topic;
import it.sportello.api.room.RoomAnswer;
import it.sportello.api.room.RoomKey;
import it.sportello.codec.MessageCodec;
import it.sportello.link.LinkState.Phase;
import java.io.IOException;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The link over a WebSocket. One thread owns all that changes; the others leave it their wishes. */
final class ReconnectingLink implements HubLink, Dialler.Owner {

    private static final Logger log = LoggerFactory.getLogger(ReconnectingLink.class);

    private final Storage storage;
    private final LinkTimings timings;
    private final InstantSource clock;
    private final Loop loop = new Loop("hub-link");
    private final Wires wires;
    private final Dialler dialler;
    private final RoomAsks rooms;
    private final Listeners<LinkState> stateListeners = new Listeners<>(loop);
    private final Listeners<Frame> frameListeners = new Listeners<>(loop);
    private final Set<CommandId> sent = new HashSet<>();
    private final AtomicBoolean started = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private @Nullable DeviceReport report;
    private volatile LinkState state;

    ReconnectingLink(LinkSettings settings, LinkTimings timings, InstantSource clock, RandomGenerator random)
            throws IOException {
        var codec = new MessageCodec();
        this.storage = Storage.open(settings, timings, codec);
        this.timings = timings;
        this.clock = clock;
        this.wires = new Wires(settings.hub(), timings.connect(), codec, loop, "hub-link");
        this.dialler = new Dialler(wires, storage.credentials(), timings, new Backoff(timings, random), loop, this);
        this.rooms = new RoomAsks(dialler::say, timings.asking(), loop, random);
        this.state = firstState();
    }

    @Override
    public void start() {
        if (started.compareAndSet(false, true)) {
            loop.run(dialler::dial);
        }
    }

    @Override
    public LinkState state() {
        return state;
    }

    @Override
    public Subscription onState(Consumer<LinkState> listener) {
        return stateListeners.add(listener, () -> List.of(state));
    }

    @Override
    public <F extends Frame> Optional<F> findFrame(Topic.Kind kind, Class<F> type) {
        return storage.frames().find(kind).filter(type::isInstance).map(type::cast);
    }

    @Override
    public Subscription onFrame(Consumer<Frame> listener) {
        return frameListeners.add(listener, storage.frames()::list);
    }

    @Override
    public PendingAnswer ask(DeviceCommand command) {
        var answer = storage.outbox().keep(command);
        loop.run(this::sendPending);
        return new PendingAnswer(command, answer);
    }

    @Override
    public List<DeviceCommand> unanswered() {
        return storage.outbox().restored();
    }

    @Override
    public CompletionStage<RoomAnswer> askRoom(RoomKey key) {
        return rooms.ask(key, dialler::isUp);
    }

    @Override
    public void report(DeviceReport newest) {
        loop.run(() -> {
            report = newest;
            sendReport();
        });
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            wires.close();
            loop.close();
            try {
                storage.close();
            } catch (IOException e) {
                log.warn("the device's directory was not closed well", e);
            }
        }
    }

    @Override
    public void changed(Phase phase, @Nullable Reason denied) {
        if (phase != Phase.UP) {
            rooms.forgoAll();
        }
        if (phase != state.phase() || denied != state.denied()) {
            state = new LinkState(phase, clock.instant(), storage.credentials().identity(), denied);
            stateListeners.tell(state);
        }
    }

    @Override
    public void welcomed(HubMessage.Welcome welcome) {
        if (!isSameDevice(storage.credentials().identity(), welcome.identity())) {
            // Another hub, or another branch: its frames count their versions anew.
            storage.frames().forget();
        }
        try {
            storage.credentials().welcomed(welcome);
        } catch (IOException e) {
            log.error("cannot keep the device's identity on disk: {}", e.toString());
        }
        sent.clear();
        sendReport();
        sendPending();
    }

    @Override
    public void received(HubMessage message) {
        switch (message) {
            case HubMessage.Show(var frame) -> show(frame);
            case HubMessage.Reply(var command, var answer) -> {
                sent.remove(command);
                storage.outbox().answered(command, answer);
            }
            case HubMessage.RoomReply(var ask, var answer) -> rooms.answered(ask, answer);
            case HubMessage.TryAgain(var command) ->
                loop.later(timings.tryAgain(), () -> {
                    sent.remove(command);
                    sendPending();
                });
            default ->
                log.warn(
                        "not for a device that is welcome: {}",
                        message.getClass().getSimpleName());
        }
    }

    private void show(Frame frame) {
        if (storage.frames().accept(frame)) {
            frameListeners.tell(frame);
        }
    }

    private void sendReport() {
        if (report != null) {
            dialler.say(new DeviceMessage.Report(report));
        }
    }

    private void sendPending() {
        if (!dialler.isUp()) {
            return;
        }
        for (var command : storage.outbox().pending()) {
            if (sent.add(command.id())) {
                dialler.say(new DeviceMessage.Ask(command));
            }
        }
    }

    private LinkState firstState() {
        var credentials = storage.credentials();
        var phase = credentials.hello().or(credentials::enrol).isPresent() ? Phase.CONNECTING : Phase.NOT_ENROLLED;
        return new LinkState(phase, clock.instant(), credentials.identity(), null);
    }

    private static boolean isSameDevice(@Nullable DeviceIdentity known, DeviceIdentity told) {
        return known != null && known.id().equals(told.id()) && known.branch().equals(told.branch());
    }
}
