package it.sportello.hub.shell.login;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Slows the guessing of passwords: after a few failures in a row, each further attempt for the account, or from the
 * address, has to wait twice as long as the one before.
 *
 * <p>Attempts are counted before they are tried, so that many at once count too; a success takes its own back. What is
 * counted is forgotten after an hour. Holds at most {@value #CAPACITY} names. Safe for any thread.
 */
@Component
class LoginBrake {

    static final int CAPACITY = 20_000;
    static final Duration MEMORY = Duration.ofHours(1);
    static final Duration LONGEST = Duration.ofMinutes(15);

    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final int FREE_PER_ACCOUNT = 5;
    private static final int FREE_PER_ADDRESS = 30;

    private final InstantSource clock;
    private final Map<String, Attempts> attempts = new HashMap<>();

    LoginBrake(InstantSource clock) {
        this.clock = clock;
    }

    /** Counts an attempt; the time still to wait where it may not be tried now. */
    synchronized Optional<Duration> attempt(String account, String address) {
        var now = clock.instant();
        var wait = longer(waitOf(accountKey(account), now), waitOf(addressKey(address), now));
        if (wait.isPositive()) {
            return Optional.of(wait);
        }
        count(accountKey(account), FREE_PER_ACCOUNT, now);
        count(addressKey(address), FREE_PER_ADDRESS, now);
        return Optional.empty();
    }

    /** Forgets the failures of the account; takes back only the one attempt of the address. */
    synchronized void succeeded(String account, String address) {
        attempts.remove(accountKey(account));
        attempts.computeIfPresent(addressKey(address), (key, found) -> found.withoutNewest());
    }

    private Duration waitOf(String key, Instant now) {
        var found = attempts.get(key);
        return found == null ? Duration.ZERO : Duration.between(now, found.notBefore());
    }

    private void count(String key, int free, Instant now) {
        if (attempts.size() >= CAPACITY) {
            attempts.values().removeIf(old -> old.newest().plus(MEMORY).isBefore(now));
        }
        if (attempts.size() >= CAPACITY && !attempts.containsKey(key)) {
            attempts.remove(attempts.keySet().iterator().next());
        }
        attempts.merge(
                key,
                Attempts.first(now),
                (old, first) -> old.newest().plus(MEMORY).isBefore(now) ? first : old.withOneMore(now, free));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static String accountKey(String account) {
        return "account " + account.strip().toLowerCase(Locale.ROOT);
    }

    private static String addressKey(String address) {
        return "address " + address;
    }

    private record Attempts(int count, Instant newest, Instant notBefore) {

        static Attempts first(Instant now) {
            return new Attempts(1, now, now);
        }

        Attempts withOneMore(Instant now, int free) {
            var tooMany = count + 1 - free;
            return new Attempts(count + 1, now, tooMany < 0 ? now : now.plus(waitAfter(tooMany)));
        }

        Attempts withoutNewest() {
            return new Attempts(Math.max(0, count - 1), newest, newest);
        }

        private static Duration waitAfter(int tooMany) {
            var wait = FIRST.multipliedBy(1L << Math.min(tooMany, 10));
            return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
        }
    }
}
