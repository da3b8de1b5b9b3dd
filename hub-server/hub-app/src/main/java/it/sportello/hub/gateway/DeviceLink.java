package it.sportello.hub.gateway;

import io.github.bucket4j.Bucket;
import it.sportello.api.DeviceCommand;
import it.sportello.api.DeviceKind;
import it.sportello.api.DeviceMessage;
import it.sportello.api.DeviceMessage.Ask;
import it.sportello.api.DeviceMessage.AskRoom;
import it.sportello.api.DeviceMessage.Enrol;
import it.sportello.api.DeviceMessage.Hello;
import it.sportello.api.DeviceMessage.Proof;
import it.sportello.api.DeviceMessage.Report;
import it.sportello.api.HubMessage;
import it.sportello.api.HubMessage.Challenge;
import it.sportello.api.HubMessage.Denied;
import it.sportello.api.HubMessage.Denied.Reason;
import it.sportello.api.HubMessage.Enrolled;
import it.sportello.api.HubMessage.RoomReply;
import it.sportello.api.HubMessage.TryAgain;
import it.sportello.api.HubMessage.Welcome;
import it.sportello.api.ServicePointId;
import it.sportello.api.room.RoomAnswer;
import it.sportello.hub.identity.EnrolledDevice;
import it.sportello.hub.socket.Outgoing;
import it.sportello.hub.socket.Shown;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The talk with one device on one connection: first who it is, then its commands and reports.
 *
 * <p>Messages are handed in one after the other, on a thread that may wait for the database. The link may be ended from
 * any thread.
 */
final class DeviceLink {

    private static final Logger LOG = LoggerFactory.getLogger(DeviceLink.class);

    /** One citizen comes in; whoever tries numbers is stopped. */
    private static final int ROOMS_A_MINUTE = 20;

    private static final int LONGEST_NAME = 100;

    private final GatewayDoors doors;
    private final Outgoing<HubMessage> outgoing;
    private final String address;
    private final InTurn commands;
    private final Bucket roomAsks = Bucket.builder()
            .addLimit(limit -> limit.capacity(ROOMS_A_MINUTE).refillGreedy(ROOMS_A_MINUTE, Duration.ofMinutes(1)))
            .build();
    private Phase phase = new Phase.Opened();
    private volatile boolean welcomed;

    DeviceLink(GatewayDoors doors, Outgoing<HubMessage> outgoing, String address) {
        this.doors = doors;
        this.outgoing = outgoing;
        this.address = address;
        this.commands = new InTurn(doors.workers());
    }

    /** How far the talk has come. */
    private sealed interface Phase {
        record Opened() implements Phase {}

        record Challenged(EnrolledDevice device, Challenge challenge) implements Phase {}

        record Welcomed(EnrolledDevice device) implements Phase {}
    }

    void receive(DeviceMessage message) {
        if (outgoing.ended()) {
            return;
        }
        switch (phase) {
            case Phase.Opened _ when message instanceof Enrol enrol -> enrol(enrol);
            case Phase.Opened _ when message instanceof Hello hello -> challenge(hello);
            case Phase.Challenged challenged when message instanceof Proof proof -> check(challenged, proof);
            case Phase.Welcomed(var device) when message instanceof Ask ask -> carryOut(device, ask);
            case Phase.Welcomed(var device) when message instanceof AskRoom ask -> askRoom(device, ask);
            case Phase.Welcomed(var device)
            when message instanceof Report report ->
                doors.states().reported(device.identity().id(), report.report());
            default -> deny(Reason.BAD_MESSAGE);
        }
    }

    /** Ends the link of a device that has not proved itself in time. */
    void expire() {
        if (!welcomed) {
            outgoing.cut("TOO_SLOW");
        }
    }

    /** Says why, then closes. */
    void deny(Reason reason) {
        doors.metrics().countDenied(reason);
        outgoing.end(new Denied(reason), reason.name());
    }

    /** Closes without a word, for a newer connection of the same device. */
    void yieldToNewer() {
        outgoing.cut("REPLACED");
    }

    void offer(Shown shown) {
        outgoing.offer(shown);
    }

    /** The connection is closed. */
    void closed() {
        if (phase instanceof Phase.Welcomed(var device)) {
            doors.links().remove(device, this);
        }
    }

    private void enrol(Enrol enrol) {
        if (enrol.protocol() != DeviceMessage.PROTOCOL) {
            deny(Reason.WRONG_PROTOCOL);
        } else if (enrol.name().length() > LONGEST_NAME) {
            deny(Reason.BAD_MESSAGE);
        } else if (!doors.limits().allows("enrol:" + address, doors.enrolmentsPerMinute())) {
            deny(Reason.TOO_MANY);
        } else {
            doors.devices()
                    .enrol(enrol.code(), enrol.name(), enrol.publicKey())
                    .ifPresentOrElse(
                            identity -> outgoing.end(new Enrolled(identity.id()), "ENROLLED"),
                            () -> deny(Reason.UNKNOWN_CODE));
        }
    }

    private void challenge(Hello hello) {
        if (hello.protocol() != DeviceMessage.PROTOCOL) {
            deny(Reason.WRONG_PROTOCOL);
            return;
        }
        var device = doors.devices().find(hello.device());
        if (device.isEmpty()) {
            deny(Reason.UNKNOWN_DEVICE);
            return;
        }
        var challenge = doors.proofs().newChallenge();
        phase = new Phase.Challenged(device.get(), challenge);
        outgoing.send(challenge);
    }

    private void check(Phase.Challenged challenged, Proof proof) {
        var device = challenged.device();
        if (!doors.proofs().holds(device, challenged.challenge(), proof)) {
            LOG.warn("Device {} gave a bad proof", device.identity().id());
            deny(Reason.BAD_PROOF);
            return;
        }
        phase = new Phase.Welcomed(device);
        doors.links().add(device, this);
        if (revokedByNow(device)) {
            deny(Reason.REVOKED);
            return;
        }
        welcomed = true;
        outgoing.send(new Welcome(device.identity()));
        doors.links().showNewest(device, this);
        outgoing.beginFrames();
    }

    /** Asked after the link is known, so that a revocation is seen here or cuts the link, whichever comes later. */
    private boolean revokedByNow(EnrolledDevice device) {
        return doors.devices()
                .find(device.identity().id())
                .filter(known -> known.revokedAt() == null)
                .isEmpty();
    }

    private void askRoom(EnrolledDevice device, AskRoom ask) {
        var booth = device.identity().booth();
        if (booth == null) {
            deny(Reason.BAD_MESSAGE);
        } else if (!roomAsks.tryConsume(1) || !commands.offer(() -> answer(device, booth, ask))) {
            outgoing.send(new RoomReply(ask.ask(), new RoomAnswer.Closed(RoomAnswer.Closed.Reason.TOO_MANY)));
        }
    }

    private void answer(EnrolledDevice device, ServicePointId booth, AskRoom ask) {
        if (!outgoing.ended()) {
            outgoing.send(new RoomReply(ask.ask(), doors.rooms().answer(device, booth, ask.key())));
        }
    }

    private void carryOut(EnrolledDevice device, Ask ask) {
        if (device.identity().kind() != DeviceKind.KIOSK) {
            deny(Reason.BAD_MESSAGE);
        } else if (!commands.offer(() -> answer(device, ask.command()))) {
            outgoing.send(new TryAgain(ask.command().id()));
        }
    }

    /** Not on a link that has ended: there nobody hears the answer, and the device asks again on its next one. */
    private void answer(EnrolledDevice device, DeviceCommand command) {
        if (!outgoing.ended()) {
            outgoing.send(doors.commands().answer(device, command));
        }
    }
}
