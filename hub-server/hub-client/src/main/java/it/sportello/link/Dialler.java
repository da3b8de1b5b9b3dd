package it.sportello.link;

import it.sportello.api.DeviceMessage;
import it.sportello.api.HubMessage;
import it.sportello.api.HubMessage.Denied.Reason;
import it.sportello.link.LinkState.Phase;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Keeps a conversation with the hub going: dials, enrols where needed, and dials again. On the link's thread. */
final class Dialler implements Conversation.Partner {

    private static final Logger log = LoggerFactory.getLogger(Dialler.class);

    private final Wires wires;
    private final Credentials credentials;
    private final LinkTimings timings;
    private final Backoff backoff;
    private final Loop loop;
    private final Owner owner;
    private @Nullable Conversation conversation;
    private boolean steady;
    private boolean unknown;
    private @Nullable String lastFault;

    Dialler(Wires wires, Credentials credentials, LinkTimings timings, Backoff backoff, Loop loop, Owner owner) {
        this.wires = wires;
        this.credentials = credentials;
        this.timings = timings;
        this.backoff = backoff;
        this.loop = loop;
        this.owner = owner;
    }

    /** Whose link it is; told on the link's thread. */
    interface Owner {

        void changed(Phase phase, @Nullable Reason denied);

        /** The link is up; before its state changes. */
        void welcomed(HubMessage.Welcome welcome);

        void received(HubMessage message);
    }

    void dial() {
        greeting()
                .ifPresentOrElse(
                        greeting -> {
                            steady = false;
                            unknown = false;
                            conversation = new Conversation(greeting, credentials::prove, wires, timings, loop, this);
                        },
                        () -> owner.changed(Phase.NOT_ENROLLED, null));
    }

    /** Whether a welcome was said and the link not lost since. */
    boolean isUp() {
        return conversation != null && conversation.isUp();
    }

    /** Says it where the link is up; else the message is lost. */
    void say(DeviceMessage message) {
        if (conversation != null && conversation.isUp()) {
            conversation.say(message);
        }
    }

    void close() {
        if (conversation != null) {
            conversation.close();
            conversation = null;
        }
    }

    @Override
    public void enrolled(HubMessage.Enrolled enrolled) {
        try {
            credentials.enrolled(enrolled);
        } catch (IOException e) {
            log.error("cannot keep the device's identity on disk: {}", e.toString());
            ended("not kept");
            return;
        }
        log.info("enrolled as device {}", enrolled.device());
        redial(Duration.ZERO);
    }

    @Override
    public void welcomed(HubMessage.Welcome welcome) {
        lastFault = null;
        log.info("the link is up, as device {}", welcome.identity().id());
        owner.welcomed(welcome);
        owner.changed(Phase.UP, null);
    }

    @Override
    public void steady() {
        steady = true;
        backoff.reset();
    }

    @Override
    public void received(HubMessage message) {
        owner.received(message);
    }

    @Override
    public void denied(Reason reason) {
        log.warn("the hub denies the link: {}", reason);
        if (reason == Reason.TOO_MANY) {
            owner.changed(Phase.DOWN, null);
            redial(backoff.late());
            return;
        }
        owner.changed(Phase.DENIED, reason);
        unknown = reason == Reason.UNKNOWN_DEVICE && credentials.enrol().isPresent();
        redial(unknown ? backoff.next() : timings.deniedRetry());
    }

    @Override
    public void ended(String why) {
        log.atLevel(why.equals(lastFault) ? Level.DEBUG : Level.INFO).log("no link to the hub: {}", why);
        lastFault = why;
        owner.changed(Phase.DOWN, null);
        redial(steady ? backoff.soon() : backoff.next());
    }

    private void redial(Duration delay) {
        conversation = null;
        loop.after(delay, this::dial);
    }

    /** A device that the hub does not know enrols anew, once, before it says hello again. */
    private Optional<DeviceMessage> greeting() {
        return unknown ? credentials.enrol() : credentials.hello().or(credentials::enrol);
    }
}
