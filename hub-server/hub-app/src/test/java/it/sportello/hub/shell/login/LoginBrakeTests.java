package it.sportello.hub.shell.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LoginBrakeTests {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T08:00:00Z"));
    private final InstantSource clock = now::get;
    private final LoginBrake brake = new LoginBrake(clock);

    @Test
    void fiveAttemptsAreFreeAndTheSixthWaits() {
        for (int i = 0; i < 5; i++) {
            assertThat(brake.attempt("anna", "10.0.0." + i)).isEmpty();
        }
        assertThat(brake.attempt("anna", "10.0.0.9")).hasValue(Duration.ofSeconds(15));
    }

    @Test
    void eachFurtherFailureDoublesTheWait() {
        fail("anna", 5);
        pass(Duration.ofSeconds(15));
        assertThat(brake.attempt("anna", "a")).isEmpty();
        assertThat(brake.attempt("anna", "a")).hasValue(Duration.ofSeconds(30));
        pass(Duration.ofSeconds(30));
        assertThat(brake.attempt("anna", "a")).isEmpty();
        assertThat(brake.attempt("anna", "a")).hasValue(Duration.ofSeconds(60));
    }

    @Test
    void theWaitNeverGrowsBeyondAQuarterOfAnHour() {
        fail("anna", 5);
        for (int i = 0; i < 20; i++) {
            pass(LoginBrake.LONGEST);
            assertThat(brake.attempt("anna", "a" + i)).isEmpty();
        }
        assertThat(brake.attempt("anna", "b")).hasValue(LoginBrake.LONGEST);
    }

    @Test
    void anAccountIsTheSameInAnyCaseOfLetters() {
        fail("anna", 5);
        assertThat(brake.attempt(" ANNA ", "a")).isPresent();
    }

    @Test
    void aSuccessFreesTheAccountButTakesBackOnlyItsOwnAttemptOfTheAddress() {
        for (int i = 0; i < 29; i++) {
            brake.attempt("guess" + i, "office");
        }
        brake.attempt("anna", "office");
        assertThat(brake.attempt("marco", "office")).isPresent();
        brake.succeeded("anna", "office");
        assertThat(brake.attempt("marco", "office")).isEmpty();
        assertThat(brake.attempt("luca", "office")).isPresent();
    }

    @Test
    void anotherAccountFromAnotherAddressDoesNotWait() {
        fail("anna", 6);
        assertThat(brake.attempt("marco", "elsewhere")).isEmpty();
    }

    @Test
    void failuresAreForgottenAfterAnHour() {
        fail("anna", 5);
        pass(LoginBrake.MEMORY.plusSeconds(1));
        assertThat(brake.attempt("anna", "a")).isEmpty();
        assertThat(brake.attempt("anna", "a")).isEmpty();
    }

    private void fail(String account, int times) {
        for (int i = 0; i < times; i++) {
            brake.attempt(account, "address " + i);
        }
    }

    private void pass(Duration time) {
        now.updateAndGet(then -> then.plus(time));
    }
}
