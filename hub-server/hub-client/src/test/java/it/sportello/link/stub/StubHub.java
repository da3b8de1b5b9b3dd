package it.sportello.link.stub;

import it.sportello.api.BranchId;
import it.sportello.api.CommandAnswer;
import it.sportello.api.CommandId;
import it.sportello.api.DeviceCommand;
import it.sportello.api.DeviceId;
import it.sportello.api.DeviceIdentity;
import it.sportello.api.DeviceKind;
import it.sportello.api.DeviceReport;
import it.sportello.api.Frame;
import it.sportello.api.HubMessage;
import it.sportello.api.HubMessage.Denied.Reason;
import it.sportello.api.Topic;
import it.sportello.codec.MessageCodec;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import org.jspecify.annotations.Nullable;

/**
 * A hub in the test's own JVM, on a free port: it enrols with the code {@link #CODE}, checks proofs, shows frames,
 * answers commands as the test says, and fails when the test says so.
 *
 * <pre>{@code
 * try (var hub = StubHub.start(DeviceKind.KIOSK)) {
 *     hub.answerWith(command -> …);       // or leave it: tickets A001, A002, …
 *     hub.show(catalogue);                // to all links, now and after each welcome
 *     // let the program connect to hub.address() with the code StubHub.CODE
 *     hub.fail(Fault.LOSE_ANSWER);        // … and see that nobody gets two tickets:
 *     hub.heal();                         // hub.carriedOut() holds each command once, hub.asked() each time it came
 *     hub.stop();
 *     hub.restart();                      // on the same port, with the same devices and frames
 * }
 * }</pre>
 *
 * <p>A module that uses it depends on {@code hub-client} with {@code <type>test-jar</type>} and on
 * {@code org.eclipse.jetty.websocket:jetty-websocket-jetty-server}, both in test scope. Safe for any number of threads.
 */
public final class StubHub implements AutoCloseable {

    /** The code that enrols any device, any number of times. */
    public static final String CODE = "TEST";

    private final MessageCodec codec = new MessageCodec();
    private final StubDevices devices = new StubDevices();
    private final Set<StubPeer> peers = ConcurrentHashMap.newKeySet();
    private final Set<Fault> faults = EnumSet.noneOf(Fault.class);
    private final Map<Topic, Frame> frames = new ConcurrentHashMap<>();
    private final Map<CommandId, CommandAnswer> answers = new ConcurrentHashMap<>();
    private final List<DeviceCommand> asked = new CopyOnWriteArrayList<>();
    private final List<DeviceCommand> carriedOut = new CopyOnWriteArrayList<>();
    private final List<DeviceReport> reports = new CopyOnWriteArrayList<>();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final DeviceKind kind;
    private volatile BranchId branch = new BranchId(UUID.randomUUID());
    private volatile Function<DeviceCommand, CommandAnswer> answering = new StubTickets();
    private volatile Duration delay = Duration.ZERO;
    private volatile @Nullable Reason denial;
    private volatile int connections;

    private StubHub(DeviceKind kind) {
        this.kind = kind;
    }

    /** A running hub that takes every device for one of that kind. */
    public static StubHub start(DeviceKind kind) {
        var hub = new StubHub(kind);
        hub.connector.setHost("127.0.0.1");
        hub.server.addConnector(hub.connector);
        hub.server.setHandler(WebSocketUpgradeHandler.from(hub.server, hub::listen));
        hub.restart();
        hub.connector.setPort(hub.connector.getLocalPort());
        return hub;
    }

    /** Where devices connect: {@code ws://127.0.0.1:port}. */
    public URI address() {
        return URI.create("ws://127.0.0.1:" + connector.getPort());
    }

    /** The branch that devices are told to be in. */
    public BranchId branch() {
        return branch;
    }

    /** Moves all devices to another branch, from their next welcome on, and drops the frames of the former. */
    public void moveTo(BranchId other) {
        branch = other;
        frames.clear();
    }

    /** How to carry out commands; each id is carried out once. At first it gives tickets {@code A001}, {@code A002}, … */
    public void answerWith(Function<DeviceCommand, CommandAnswer> how) {
        answering = how;
    }

    /** Shows the frame to all links, and to each later one. */
    public void show(Frame frame) {
        frames.put(frame.topic(), frame);
        say(new HubMessage.Show(frame));
    }

    /** Says the message to all links that are up. */
    public void say(HubMessage message) {
        peers.stream().filter(StubPeer::isWelcome).forEach(peer -> peer.say(message));
    }

    /** Sends the text, whatever it is, to all connections. */
    public void sayRaw(String text) {
        peers.forEach(peer -> peer.send(text));
    }

    /** Fails in this way too, until {@link #heal}. */
    public void fail(Fault fault) {
        synchronized (faults) {
            faults.add(fault);
        }
    }

    /** Denies whatever is said next, until {@link #heal}. */
    public void deny(Reason reason) {
        denial = reason;
    }

    /** Cuts off all devices as revoked, now and until {@link #heal}. */
    public void revoke() {
        deny(Reason.REVOKED);
        peers.forEach(peer -> peer.deny(Reason.REVOKED));
    }

    /** Answers commands only after that time, until {@link #heal}. */
    public void delayAnswers(Duration time) {
        delay = time;
    }

    /** Cuts all connections, as a pulled cable does at best. */
    public void drop() {
        peers.forEach(StubPeer::drop);
    }

    /** Ends all faults; a connection that hung stays so. */
    public void heal() {
        synchronized (faults) {
            faults.clear();
        }
        denial = null;
        delay = Duration.ZERO;
    }

    /** Forgets all devices, as a hub with a new database does. */
    public void forgetDevices() {
        devices.forget();
        drop();
    }

    /** Goes away, with all connections. */
    public void stop() {
        try {
            drop();
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the stub hub does not stop", e);
        }
    }

    /** Comes back on the same port. */
    public void restart() {
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("the stub hub does not start", e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** Every command that came, also each repeat. */
    public List<DeviceCommand> asked() {
        return List.copyOf(asked);
    }

    /** Every command that was carried out, in that order; each once. */
    public List<DeviceCommand> carriedOut() {
        return List.copyOf(carriedOut);
    }

    /** Every report of a device's health that came, oldest first. */
    public List<DeviceReport> reports() {
        return List.copyOf(reports);
    }

    /** How many connections stood so far. */
    public int connections() {
        return connections;
    }

    /** How many links are up. */
    public int linksUp() {
        return (int) peers.stream().filter(StubPeer::isWelcome).count();
    }

    /** How many devices are enrolled. */
    public int enrolledDevices() {
        return devices.count();
    }

    MessageCodec codec() {
        return codec;
    }

    StubDevices devices() {
        return devices;
    }

    boolean has(Fault fault) {
        synchronized (faults) {
            return faults.contains(fault);
        }
    }

    Optional<Reason> denial() {
        return Optional.ofNullable(denial);
    }

    synchronized void opened(StubPeer peer) {
        connections++;
        peers.add(peer);
    }

    void closed(StubPeer peer) {
        peers.remove(peer);
    }

    void welcome(StubPeer peer, DeviceId device) {
        var name = devices.nameOf(device).orElseThrow();
        peer.say(new HubMessage.Welcome(new DeviceIdentity(device, kind, name, branch, "Centro", null)));
        frames.values().forEach(frame -> peer.say(new HubMessage.Show(frame)));
    }

    void reported(DeviceReport report) {
        reports.add(report);
    }

    synchronized void asked(StubPeer peer, DeviceCommand command) {
        asked.add(command);
        if (has(Fault.TRY_AGAIN)) {
            peer.say(new HubMessage.TryAgain(command.id()));
            return;
        }
        var answer = answers.computeIfAbsent(command.id(), id -> {
            carriedOut.add(command);
            return answering.apply(command);
        });
        if (has(Fault.LOSE_ANSWER)) {
            peer.drop();
        } else {
            reply(peer, new HubMessage.Reply(command.id(), answer));
        }
    }

    private void reply(StubPeer peer, HubMessage.Reply reply) {
        if (delay.isZero()) {
            peer.say(reply);
        } else {
            CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> peer.say(reply));
        }
    }

    private void listen(ServerWebSocketContainer container) {
        container.setIdleTimeout(Duration.ZERO);
        container.setMaxTextMessageSize(MessageCodec.MAX_CHARS);
        container.addMapping("/device/link", (request, response, callback) -> {
            if (has(Fault.REFUSE)) {
                Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
                return null;
            }
            return new StubPeer(this);
        });
    }
}
