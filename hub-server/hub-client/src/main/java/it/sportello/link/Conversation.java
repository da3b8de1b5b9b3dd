package it.sportello.link;

import it.sportello.api.DeviceMessage;
import it.sportello.api.HubMessage;
import it.sportello.api.HubMessage.Denied.Reason;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What device and hub say on one connection, from the greeting to its end. On the link's thread. */
final class Conversation implements Wire.Events<HubMessage> {

    private static final Logger log = LoggerFactory.getLogger(Conversation.class);

    private static final String PATH = "/device/link";

    private final DeviceMessage greeting;
    private final Function<HubMessage.Challenge, DeviceMessage> prover;
    private final LinkTimings timings;
    private final Loop loop;
    private final Partner partner;
    private final Wire<HubMessage> wire;
    private final Future<?> deadline;
    private @Nullable Heartbeat heartbeat;

    /** Begins to connect, in order to say the greeting. */
    Conversation(
            DeviceMessage greeting,
            Function<HubMessage.Challenge, DeviceMessage> prover,
            Wires wires,
            LinkTimings timings,
            Loop loop,
            Partner partner) {
        this.greeting = greeting;
        this.prover = prover;
        this.timings = timings;
        this.loop = loop;
        this.partner = partner;
        this.wire = wires.open(PATH, HubMessage.class, this);
        this.deadline = loop.after(timings.handshake(), () -> lost("no welcome in time"));
    }

    /** Who leads the conversation. After the first of enrolled, denied and ended nothing follows. */
    interface Partner {

        void enrolled(HubMessage.Enrolled enrolled);

        void denied(Reason reason);

        void ended(String why);

        void welcomed(HubMessage.Welcome welcome);

        /** The link has proved to last. */
        void steady();

        /** A frame, a reply or a plea to try again, after the welcome. */
        void received(HubMessage message);
    }

    boolean isUp() {
        return heartbeat != null;
    }

    void say(DeviceMessage message) {
        wire.send(message);
    }

    void close() {
        wire.close();
        deadline.cancel(false);
        if (heartbeat != null) {
            heartbeat.stop();
        }
    }

    @Override
    public void opened() {
        say(greeting);
    }

    @Override
    public void received(HubMessage message) {
        ponged();
        switch (message) {
            case HubMessage.Denied(var reason) -> {
                close();
                partner.denied(reason);
            }
            case HubMessage.Enrolled enrolled
            when greeting instanceof DeviceMessage.Enrol -> {
                close();
                partner.enrolled(enrolled);
            }
            case HubMessage.Challenge challenge when isGreeted() -> say(prover.apply(challenge));
            case HubMessage.Welcome welcome when isGreeted() -> welcomed(welcome);
            case HubMessage.Show _, HubMessage.Reply _, HubMessage.RoomReply _, HubMessage.TryAgain _
            when isUp() -> partner.received(message);
            default -> lost("a message out of turn");
        }
    }

    @Override
    public void garbled(String why) {
        if (isUp()) {
            // Perhaps said by a newer hub: what is understood goes on.
            log.warn("the hub said something that is skipped: {}", why);
        } else {
            lost(why);
        }
    }

    @Override
    public void ponged() {
        if (heartbeat != null) {
            heartbeat.heard();
        }
    }

    @Override
    public void lost(String why) {
        close();
        partner.ended(why);
    }

    private boolean isGreeted() {
        return greeting instanceof DeviceMessage.Hello && !isUp();
    }

    private void welcomed(HubMessage.Welcome welcome) {
        if (greeting instanceof DeviceMessage.Hello hello
                && !hello.device().equals(welcome.identity().id())) {
            lost("a welcome for another device");
            return;
        }
        deadline.cancel(false);
        heartbeat = new Heartbeat(wire, timings, loop, new Heartbeat.Watcher() {
            @Override
            public void steady() {
                partner.steady();
            }

            @Override
            public void silent() {
                lost("the hub is silent");
            }
        });
        partner.welcomed(welcome);
    }
}
