package it.sportello.link.stub;

import it.sportello.api.DeviceId;
import it.sportello.api.DeviceMessage;
import it.sportello.api.HubMessage;
import it.sportello.api.HubMessage.Challenge;
import it.sportello.api.HubMessage.Denied;
import it.sportello.api.HubMessage.Denied.Reason;
import it.sportello.codec.BadMessageException;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/** One device's connection to a stub hub; public for Jetty alone. */
public final class StubPeer implements Session.Listener {

    private static final int PART_CHARS = 7;

    private final StubHub hub;
    private final Challenge challenge = new Challenge(UUID.randomUUID().toString());
    private @Nullable Session session;
    private @Nullable DeviceId device;
    private volatile boolean welcome;

    StubPeer(StubHub hub) {
        this.hub = hub;
    }

    boolean isWelcome() {
        return welcome;
    }

    @Override
    public void onWebSocketOpen(Session opened) {
        session = opened;
        hub.opened(this);
        opened.demand();
    }

    @Override
    public void onWebSocketPing(ByteBuffer payload) {
        if (!hub.has(Fault.HANG)) {
            session.sendPong(payload, Callback.NOOP);
            session.demand();
        }
    }

    @Override
    public void onWebSocketText(String text) {
        if (hub.has(Fault.HANG)) {
            return;
        }
        if (!hub.has(Fault.IGNORE)) {
            try {
                answer(hub.codec().read(text, DeviceMessage.class));
            } catch (BadMessageException e) {
                deny(Reason.BAD_MESSAGE);
            }
        }
        session.demand();
    }

    @Override
    public void onWebSocketClose(int status, @Nullable String reason, Callback callback) {
        welcome = false;
        hub.closed(this);
        callback.succeed();
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        welcome = false;
        hub.closed(this);
    }

    void say(HubMessage message) {
        send(hub.codec().write(message));
    }

    void send(String text) {
        if (!hub.has(Fault.PARTS)) {
            session.sendText(text, Callback.NOOP);
            return;
        }
        for (var start = 0; start < text.length(); start += PART_CHARS) {
            var end = Math.min(start + PART_CHARS, text.length());
            session.sendPartialText(text.substring(start, end), end == text.length(), Callback.NOOP);
        }
    }

    void deny(Reason reason) {
        say(new Denied(reason));
        session.close();
    }

    void drop() {
        session.disconnect();
    }

    private void answer(DeviceMessage message) {
        var denial = hub.denial();
        if (denial.isPresent()) {
            deny(denial.get());
            return;
        }
        switch (message) {
            case DeviceMessage.Enrol enrol -> enrol(enrol);
            case DeviceMessage.Hello hello -> greet(hello);
            case DeviceMessage.Proof proof -> welcome(proof);
            case DeviceMessage.Ask(var command) when welcome -> hub.asked(this, command);
            case DeviceMessage.AskRoom ask when welcome -> hub.asked(this, ask);
            case DeviceMessage.Report(var report) when welcome -> hub.reported(report);
            default -> deny(Reason.BAD_MESSAGE);
        }
    }

    private void enrol(DeviceMessage.Enrol enrol) {
        if (!enrol.code().equals(StubHub.CODE)) {
            deny(Reason.UNKNOWN_CODE);
            return;
        }
        var id = hub.devices().enrol(enrol);
        if (hub.has(Fault.LOSE_ENROLMENT)) {
            drop();
        } else {
            say(new HubMessage.Enrolled(id));
            session.close();
        }
    }

    private void greet(DeviceMessage.Hello hello) {
        if (hub.devices().nameOf(hello.device()).isEmpty()) {
            deny(Reason.UNKNOWN_DEVICE);
            return;
        }
        device = hello.device();
        say(challenge);
    }

    private void welcome(DeviceMessage.Proof proof) {
        if (device == null || !hub.devices().isProved(device, challenge, proof)) {
            deny(Reason.BAD_PROOF);
            return;
        }
        welcome = true;
        hub.welcome(this, device);
    }
}
