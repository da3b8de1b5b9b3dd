package it.sportello.hub.identity.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportello.hub.identity.SignInBrakedException;
import it.sportello.hub.identity.store.SignInBrake.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInBrakeTests {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T08:00:00Z"));
    private final InstantSource clock = now::get;
    private final SignInBrake brake = new SignInBrake(clock);

    @Test
    void fiveAttemptsAreFreeAndTheSixthWaits() {
        fail("anna", 5);
        assertBraked("anna", "10.0.0.9", Duration.ofSeconds(15));
    }

    @Test
    void eachFurtherFailureDoublesTheWait() {
        fail("anna", 5);
        pass(Duration.ofSeconds(15));
        fail("anna", 1);
        assertBraked("anna", "a", Duration.ofSeconds(30));
        pass(Duration.ofSeconds(30));
        fail("anna", 1);
        assertBraked("anna", "a", Duration.ofSeconds(60));
    }

    @Test
    void theWaitNeverGrowsBeyondAQuarterOfAnHour() {
        fail("anna", 5);
        for (int i = 0; i < 20; i++) {
            pass(SignInBrake.LONGEST);
            attempt("anna", "a" + i, Outcome.WRONG);
        }
        assertBraked("anna", "b", SignInBrake.LONGEST);
    }

    @Test
    void anAccountIsTheSameInAnyCaseOfLetters() {
        fail("anna", 5);
        assertBraked(" ANNA ", "a", Duration.ofSeconds(15));
    }

    @Test
    void aSuccessFreesTheAccountButNotTheAddress() {
        for (int i = 0; i < 29; i++) {
            attempt("guess" + i, "office", Outcome.WRONG);
        }
        fail("anna", 4);
        attempt("anna", "office", Outcome.RIGHT);
        fail("anna", 4);
        attempt("anna", "home", Outcome.RIGHT);
        attempt("luca", "office", Outcome.WRONG);
        assertBraked("marco", "office", Duration.ofSeconds(15));
    }

    @Test
    void anotherAccountFromAnotherAddressDoesNotWait() {
        fail("anna", 5);
        assertThatCode(() -> attempt("marco", "elsewhere", Outcome.RIGHT)).doesNotThrowAnyException();
    }

    @Test
    void failuresAreForgottenAfterAnHour() {
        fail("anna", 5);
        pass(SignInBrake.MEMORY.plusSeconds(1));
        fail("anna", 4);
        assertThatCode(() -> attempt("anna", "a", Outcome.RIGHT)).doesNotThrowAnyException();
    }

    @Test
    void anAttemptThatNobodyCouldDecideCountsForNothing() {
        for (int i = 0; i < 50; i++) {
            attempt("anna", "office", Outcome.UNDECIDED);
        }
        assertThatCode(() -> attempt("anna", "office", Outcome.RIGHT)).doesNotThrowAnyException();
    }

    @Test
    void manyGuessesAtOnceAreLookedAtNoMoreThanOneAfterTheOther() {
        var looked = new AtomicInteger();
        allAtOnce(200, i -> {
            try {
                brake.begin("anna", "10.0.0." + i);
                looked.incrementAndGet();
                Thread.yield();
                brake.end("anna", "10.0.0." + i, Outcome.WRONG);
            } catch (SignInBrakedException braked) {
                assertThat(braked.patience()).isPositive();
            }
        });
        assertThat(looked.get()).isEqualTo(5);
    }

    @Test
    void aProgramWithTheRightPasswordIsNeverTurnedAwayForItsSpeed() {
        var signedIn = new AtomicInteger();
        allAtOnce(200, i -> {
            attempt("program", "10.0.0.1", Outcome.RIGHT);
            signedIn.incrementAndGet();
        });
        assertThat(signedIn.get()).isEqualTo(200);
    }

    private static void allAtOnce(int count, IntConsumer task) {
        var ready = new CountDownLatch(count);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, count)
                    .forEach(i -> threads.submit(() -> {
                        ready.countDown();
                        ready.await();
                        task.accept(i);
                        return true;
                    }));
        }
    }

    private void fail(String account, int times) {
        for (int i = 0; i < times; i++) {
            attempt(account, "address " + i, Outcome.WRONG);
        }
    }

    private void attempt(String account, String address, Outcome outcome) {
        brake.begin(account, address);
        brake.end(account, address, outcome);
    }

    private void assertBraked(String account, String address, Duration wait) {
        assertThatThrownBy(() -> brake.begin(account, address))
                .isInstanceOfSatisfying(
                        SignInBrakedException.class,
                        braked -> assertThat(braked.patience()).isEqualTo(wait));
    }

    private void pass(Duration time) {
        now.updateAndGet(then -> then.plus(time));
    }
}
