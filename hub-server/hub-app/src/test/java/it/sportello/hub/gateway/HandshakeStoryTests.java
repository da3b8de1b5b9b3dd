package it.sportello.hub.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import it.sportello.api.DeviceId;
import it.sportello.api.DeviceKind;
import it.sportello.api.DeviceMessage;
import it.sportello.api.DeviceMessage.Enrol;
import it.sportello.api.DeviceMessage.Hello;
import it.sportello.api.DeviceMessage.Proof;
import it.sportello.api.DeviceMessage.Report;
import it.sportello.api.DeviceReport;
import it.sportello.api.HubMessage.Challenge;
import it.sportello.api.HubMessage.Denied;
import it.sportello.api.HubMessage.Denied.Reason;
import it.sportello.api.HubMessage.Enrolled;
import java.net.http.WebSocketHandshakeException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a device gets in, and who does not. */
final class HandshakeStoryTests {

    private static final int PROTOCOL = DeviceMessage.PROTOCOL;

    private RunningGateway gateway;
    private MadeUpDevices.Held kiosk;

    @BeforeEach
    void start() {
        gateway = RunningGateway.start();
        kiosk = gateway.devices().add(DeviceKind.KIOSK);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void aDeviceWithTheRightKeyIsWelcomedAsWhatItIs() {
        try (var link = gateway.connect()) {
            var welcome = link.enter(kiosk);
            assertThat(welcome.identity().id()).isEqualTo(kiosk.id());
            assertThat(welcome.identity().kind()).isEqualTo(DeviceKind.KIOSK);
            assertThat(welcome.identity().branch()).isEqualTo(MadeUpDevices.BRANCH);
        }
    }

    @Test
    void aCodeEnrolsADeviceAndTheLinkIsClosed() {
        try (var link = gateway.connect()) {
            link.say(new Enrol(PROTOCOL, MadeUpDevices.CODE, "Atrio", publicKey()));
            assertThat(link.hear(Enrolled.class).device()).isEqualTo(new DeviceId(new UUID(9, 9)));
            assertThat(link.awaitEnd()).isEqualTo("ENROLLED");
        }
    }

    @Test
    void anUnknownCodeIsDenied() {
        try (var link = gateway.connect()) {
            link.say(new Enrol(PROTOCOL, "ZZZZ-9999", "Atrio", publicKey()));
            denied(link, Reason.UNKNOWN_CODE);
        }
    }

    @Test
    void codesCannotBeTriedWithoutEnd() {
        for (int i = 0; i < 10; i++) {
            try (var link = gateway.connect()) {
                link.say(new Enrol(PROTOCOL, "ZZZZ-9999", "Atrio", publicKey()));
                denied(link, Reason.UNKNOWN_CODE);
            }
        }
        try (var link = gateway.connect()) {
            link.say(new Enrol(PROTOCOL, MadeUpDevices.CODE, "Atrio", publicKey()));
            denied(link, Reason.TOO_MANY);
        }
    }

    @Test
    void aSignatureOfAnotherKeyIsDenied() {
        var forger = new MadeUpDevices.Held(kiosk.id(), MadeUpDevices.newKeys().getPrivate());
        try (var link = gateway.connect()) {
            link.say(new Hello(PROTOCOL, kiosk.id()));
            link.say(new Proof(forger.sign(link.hear(Challenge.class))));
            denied(link, Reason.BAD_PROOF);
        }
    }

    @Test
    void aProofOfAnEarlierConnectionIsDenied() {
        String old;
        try (var link = gateway.connect()) {
            link.say(new Hello(PROTOCOL, kiosk.id()));
            old = kiosk.sign(link.hear(Challenge.class));
        }
        try (var link = gateway.connect()) {
            link.say(new Hello(PROTOCOL, kiosk.id()));
            link.hear(Challenge.class);
            link.say(new Proof(old));
            denied(link, Reason.BAD_PROOF);
        }
    }

    @Test
    void aProofThatIsNoSignatureIsDenied() {
        for (var nonsense : List.of("", "%%%", "AAAA", Base64.getEncoder().encodeToString(new byte[64]))) {
            try (var link = gateway.connect()) {
                link.say(new Hello(PROTOCOL, kiosk.id()));
                link.hear(Challenge.class);
                link.say(new Proof(nonsense));
                denied(link, Reason.BAD_PROOF);
            }
        }
    }

    @Test
    void anUnknownDeviceIsDenied() {
        try (var link = gateway.connect()) {
            link.say(new Hello(PROTOCOL, new DeviceId(UUID.randomUUID())));
            denied(link, Reason.UNKNOWN_DEVICE);
        }
    }

    @Test
    void aRevokedDeviceIsDeniedEvenWithTheRightKey() {
        gateway.devices().markRevoked(kiosk.id());
        try (var link = gateway.connect()) {
            link.say(new Hello(PROTOCOL, kiosk.id()));
            link.say(new Proof(kiosk.sign(link.hear(Challenge.class))));
            denied(link, Reason.REVOKED);
        }
        await().until(() -> connectedKiosks() == 0);
    }

    @Test
    void anotherProtocolIsDenied() {
        try (var link = gateway.connect()) {
            link.say(new Hello(PROTOCOL + 1, kiosk.id()));
            denied(link, Reason.WRONG_PROTOCOL);
        }
        try (var link = gateway.connect()) {
            link.say(new Enrol(PROTOCOL + 1, MadeUpDevices.CODE, "Atrio", publicKey()));
            denied(link, Reason.WRONG_PROTOCOL);
        }
    }

    @Test
    void garbageBinaryAndMessagesOutOfTurnAreDenied() {
        try (var link = gateway.connect()) {
            link.sayText("{\"type\":\"Hello\"");
            denied(link, Reason.BAD_MESSAGE);
        }
        try (var link = gateway.connect()) {
            link.sayBinary(new byte[] {1, 2, 3});
            denied(link, Reason.BAD_MESSAGE);
        }
        try (var link = gateway.connect()) {
            link.say(new Report(new DeviceReport("1", List.of())));
            denied(link, Reason.BAD_MESSAGE);
        }
        try (var link = gateway.connect()) {
            link.say(new Hello(PROTOCOL, kiosk.id()));
            link.hear(Challenge.class);
            link.say(new Hello(PROTOCOL, kiosk.id()));
            denied(link, Reason.BAD_MESSAGE);
        }
        try (var link = gateway.connect()) {
            link.say(new Enrol(PROTOCOL, MadeUpDevices.CODE, "n".repeat(101), publicKey()));
            denied(link, Reason.BAD_MESSAGE);
        }
    }

    @Test
    void aMessageThatIsTooLongEndsTheLink() {
        try (var link = gateway.connect()) {
            link.enter(kiosk);
            link.sayText("x".repeat(65 * 1024));
            link.awaitEnd();
        }
        await().until(() -> connectedKiosks() == 0);
    }

    @Test
    void aDeviceThatDoesNotProveItselfInTimeIsCut() {
        try (var hasty = RunningGateway.start("sportello.gateway.handshake=200ms");
                var silent = hasty.connect()) {
            assertThat(silent.awaitEnd()).isEqualTo("TOO_SLOW");
        }
    }

    @Test
    void aBrowserIsTurnedAway() {
        assertThatThrownBy(() -> LinkClient.connect(gateway.port(), "Origin", "https://elsewhere.example"))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
    }

    @Test
    void oneConnectionTooManyIsTurnedAway() {
        try (var small = RunningGateway.start("sportello.gateway.max-links=1");
                var first = small.connect()) {
            assertThat(first.heardNothingMore()).isTrue();
            assertThatThrownBy(small::connect).hasCauseInstanceOf(WebSocketHandshakeException.class);
        }
    }

    private double connectedKiosks() {
        return gateway.meters()
                .get("sportello.gateway.devices")
                .tag("kind", "KIOSK")
                .gauge()
                .value();
    }

    private static void denied(LinkClient link, Reason reason) {
        assertThat(link.hear(Denied.class).reason()).isEqualTo(reason);
        assertThat(link.awaitEnd()).isEqualTo(reason.name());
    }

    private static String publicKey() {
        return Base64.getEncoder()
                .encodeToString(MadeUpDevices.newKeys().getPublic().getEncoded());
    }
}
