package it.sportello.hub.identity.store;

import static it.sportello.hub.Town.BOOTH_CENTRO;
import static it.sportello.hub.Town.CARLA;
import static it.sportello.hub.Town.CENTRO;
import static it.sportello.hub.Town.COUNTER_1;
import static it.sportello.hub.Town.ELENA;
import static it.sportello.hub.Town.ORGANISATION;
import static it.sportello.hub.Town.REMOTE_1;
import static it.sportello.hub.Town.TAXES;
import static it.sportello.hub.Town.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import it.sportello.api.BoothFrame;
import it.sportello.api.DeviceKind;
import it.sportello.api.Priority;
import it.sportello.api.Topic;
import it.sportello.hub.TestDatabase;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.cluster.FrameRelay;
import it.sportello.hub.identity.Devices;
import it.sportello.hub.queue.Channel;
import it.sportello.hub.queue.TicketCommand;
import it.sportello.hub.queue.TicketDesk;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A kiosk is enrolled for a booth, and is shown what goes on there. */
@SpringBootTest
@ActiveProfiles("demo")
@DirtiesContext
class BoothEnrolmentStoryTests {

    @Autowired
    Devices devices;

    @Autowired
    TicketDesk desk;

    @Autowired
    FrameRelay relay;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
        registry.add("sportello.demo.enrolment-codes.DEMO-B00A", () -> "KIOSK:%s:%s".formatted(CENTRO, BOOTH_CENTRO));
    }

    @Test
    void knowsTheBoothOfItsCode() {
        var code = devices.issueBoothCode(ORGANISATION, BOOTH_CENTRO, ELENA);
        var identity = devices.enrol(code, "Cabina A", key()).orElseThrow();

        assertThat(identity.booth()).isEqualTo(BOOTH_CENTRO);
        assertThat(identity.branch()).isEqualTo(CENTRO);
        assertThat(identity.kind()).isEqualTo(DeviceKind.KIOSK);
        assertThat(devices.find(identity.id()).orElseThrow().identity()).isEqualTo(identity);
        assertThat(devices.enrol("DEMO-B00A", "Cabina", key()).orElseThrow().booth())
                .isEqualTo(BOOTH_CENTRO);
        var inTheLobby = devices.issueCode(ORGANISATION, CENTRO, DeviceKind.KIOSK, ELENA);
        assertThat(devices.enrol(inTheLobby, "Atrio", key()).orElseThrow().booth())
                .isNull();
    }

    @Test
    void isLookedUpForEverWithoutKeepingConnections() {
        var code = devices.issueBoothCode(ORGANISATION, BOOTH_CENTRO, ELENA);
        var id = devices.enrol(code, "Cabina A", key()).orElseThrow().id();

        for (int i = 0; i < 50; i++) {
            assertThat(devices.listAdmitted(List.of(id))).containsExactly(id);
        }
    }

    @Test
    void isIssuedForOwnBoothsAlone() {
        assertThatThrownBy(() -> devices.issueBoothCode(ORGANISATION, COUNTER_1, ELENA))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> devices.issueBoothCode(new OrganisationId(UUID.randomUUID()), BOOTH_CENTRO, ELENA))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showsWhoIsInvitedAndHowManyExpertsAreIdle() {
        seen(frame -> frame.label().equals("A") && frame.invitation() == null && frame.idleExperts() == 0);
        desk.submit(new TicketCommand.OpenPoint(command(), ORGANISATION, CARLA, REMOTE_1));
        seen(frame -> frame.idleExperts() == 1);
        desk.submit(
                new TicketCommand.TakeTicket(command(), ORGANISATION, CENTRO, TAXES, Priority.NONE, "it", Channel.API));
        seen(frame -> frame.idleExperts() == 0);
        desk.submit(new TicketCommand.CallNext(command(), ORGANISATION, CARLA, REMOTE_1));
        seen(frame -> frame.invitation() != null && !frame.invitation().serving());
    }

    private void seen(Predicate<BoothFrame> wanted) {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> relay.find(Topic.booth(BOOTH_CENTRO))
                        .map(BoothFrame.class::cast)
                        .filter(wanted)
                        .isPresent());
    }

    private static String key() {
        try {
            var keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
