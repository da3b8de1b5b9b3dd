package it.sportello.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.api.HubMessage.Denied.Reason;
import it.sportello.link.LinkState.Phase;
import it.sportello.link.stub.Fault;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnrolmentTests extends LinkBench {

    @Test
    void enrolsWithTheCodeAndComesUp() {
        var state = openUp().state();

        assertThat(state.identity().name()).isEqualTo("Atrio");
        assertThat(state.identity().branch()).isEqualTo(hub.branch());
        assertThat(state.denied()).isNull();
        assertThat(hub.connections()).isEqualTo(2);
    }

    @Test
    void needsNoCodeOnceEnrolled() {
        var first = openUp();
        first.close();

        var second = open(hub.address(), null);
        assertThat(second.state().identity()).isEqualTo(first.state().identity());
        second.start();
        awaitPhase(second, Phase.UP);

        assertThat(second.state().identity()).isEqualTo(first.state().identity());
    }

    @Test
    void repeatsAnEnrolmentWhoseAnswerWasLost() {
        hub.fail(Fault.LOSE_ENROLMENT);
        var link = openAndStart();
        await().until(() -> hub.connections() > 2);
        hub.heal();
        awaitPhase(link, Phase.UP);

        assertThat(hub.enrolledDevices()).isEqualTo(1);
    }

    @Test
    void repeatsAnEnrolmentWhoseAnswerWasLostAlsoAfterARestart() {
        hub.fail(Fault.LOSE_ENROLMENT);
        var killed = openAndStart();
        await().until(() -> hub.enrolledDevices() == 1);
        killed.close();
        hub.heal();
        openUp();

        assertThat(hub.enrolledDevices()).isEqualTo(1);
    }

    @Test
    void staysAwayWithoutACode() {
        var link = open(hub.address(), null);
        assertThat(link.state().phase()).isEqualTo(Phase.NOT_ENROLLED);
        link.start();

        try (var told = new Told<>(link::onState)) {
            assertThat(told.next().phase()).isEqualTo(Phase.NOT_ENROLLED);
        }
        assertThat(hub.connections()).isZero();
    }

    @Test
    void isDeniedWithAnUnknownCode() {
        var link = open(hub.address(), "WRONG");
        link.start();
        awaitPhase(link, Phase.DENIED);

        assertThat(link.state().denied()).isEqualTo(Reason.UNKNOWN_CODE);
        assertThat(hub.enrolledDevices()).isZero();
    }

    @Test
    void isDeniedWithAnotherKey() throws Exception {
        openUp().close();
        Files.delete(directory().resolve("device.pem"));
        var link = openAndStart();
        awaitPhase(link, Phase.DENIED);

        assertThat(link.state().denied()).isEqualTo(Reason.BAD_PROOF);
    }

    @Test
    void comesBackOnceItIsNoLongerDenied() {
        var link = openUp();
        hub.revoke();
        awaitPhase(link, Phase.DENIED);
        assertThat(link.state().denied()).isEqualTo(Reason.REVOKED);
        hub.heal();
        awaitPhase(link, Phase.UP);

        assertThat(link.state().denied()).isNull();
    }

    @Test
    void backsOffFromABusyHub() {
        hub.deny(Reason.TOO_MANY);
        var link = openAndStart();
        awaitPhase(link, Phase.DOWN);
        assertThat(link.state().denied()).isNull();
        hub.heal();

        awaitPhase(link, Phase.UP);
    }

    @Test
    void enrolsAnewWithAHubThatHasForgottenIt() {
        var link = openUp();
        var former = link.state().identity();
        hub.forgetDevices();
        await().until(() -> hub.enrolledDevices() == 1);
        awaitPhase(link, Phase.UP);
        await().until(() -> !former.equals(link.state().identity()));
    }

    @Test
    void keepsItsIdentityWhereTheHubKnowsNeitherItNorTheCode() throws Exception {
        openUp().close();
        var identity = Files.readString(directory().resolve("identity.json"));
        hub.forgetDevices();
        var link = open(hub.address(), "USED");
        link.start();
        await().until(() -> link.state().denied() == Reason.UNKNOWN_CODE);
        await().until(() -> link.state().denied() == Reason.UNKNOWN_DEVICE);

        assertThat(directory().resolve("identity.json")).hasContent(identity);
    }

    @Test
    void keepsItsFilesForItsOwnerAlone() throws Exception {
        openUp().close();

        try (var files = Files.list(directory())) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"device.pem", "identity.json"})
    void enrolsAnewWhereAFileIsDamaged(String file) throws Exception {
        openUp().close();
        Files.writeString(directory().resolve(file), "{damaged");
        if (file.equals("device.pem")) {
            Files.delete(directory().resolve("identity.json"));
        }
        openUp();

        assertThat(directory().resolve(file + ".bad")).hasContent("{damaged");
    }

    @Test
    void neverTellsTheCode() {
        var settings = new LinkSettings(hub.address(), directory(), "Atrio", "SECRET");

        assertThat(settings.toString()).contains("Atrio").doesNotContain("SECRET");
    }
}
