package it.sportello.hub.identity.store;

import it.sportello.hub.identity.SignInBrakedException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Slows the guessing of passwords: after a few failures in a row, each further attempt for the account, or from the
 * address, has to wait twice as long as the one before.
 *
 * <p>As many attempts are under way at a time as may still fail: the others stand in line, so that many at once gain
 * nothing, and a program with the right password is never turned away for its speed. What is counted is forgotten after
 * an hour. Holds at most {@value #CAPACITY} names. Safe for any thread.
 */
@Component
class SignInBrake {

    static final int CAPACITY = 20_000;
    static final Duration MEMORY = Duration.ofHours(1);
    static final Duration LONGEST = Duration.ofMinutes(15);

    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final int FREE_PER_ACCOUNT = 5;
    private static final int FREE_PER_ADDRESS = 30;
    private static final int LONGEST_NAME = 100;

    private final InstantSource clock;
    private final Map<Name, Failures> failures = new HashMap<>();
    private final Map<Name, Integer> underWay = new HashMap<>();

    SignInBrake(InstantSource clock) {
        this.clock = clock;
    }

    /** How an attempt ended. */
    enum Outcome {
        RIGHT,
        WRONG,
        /** Nobody knows, for example without a database. */
        UNDECIDED
    }

    /**
     * Begins an attempt, which must be {@linkplain #end ended}; waits while too many others are under way.
     *
     * @throws SignInBrakedException where it may not be tried now
     */
    synchronized void begin(String account, String address) {
        var names = Name.of(account, address);
        checkBrake(names);
        while (!names.stream().allMatch(this::hasRoom)) {
            standInLine();
            checkBrake(names);
        }
        names.forEach(name -> underWay.merge(name, 1, Integer::sum));
    }

    /** A right password forgets the failures of the account, not those of the address. */
    synchronized void end(String account, String address, Outcome outcome) {
        var names = Name.of(account, address);
        names.forEach(name -> underWay.computeIfPresent(name, (n, count) -> count == 1 ? null : count - 1));
        switch (outcome) {
            case RIGHT -> failures.remove(names.getFirst());
            case WRONG -> names.forEach(this::count);
            case UNDECIDED -> {}
        }
        notifyAll();
    }

    private void checkBrake(List<Name> names) {
        var now = clock.instant();
        names.stream()
                .map(failures::get)
                .flatMap(Stream::ofNullable)
                .map(Failures::notBefore)
                .filter(now::isBefore)
                .max(Instant::compareTo)
                .ifPresent(end -> {
                    throw new SignInBrakedException(Duration.between(now, end));
                });
    }

    /** Whether one more could fail without the brake; past that, one at a time. */
    private boolean hasRoom(Name name) {
        var tried = underWay.getOrDefault(name, 0);
        var known = failures.get(name);
        return tried == 0 || tried + (known == null ? 0 : known.count()) < name.free();
    }

    private void standInLine() {
        try {
            wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SignInBrakedException(FIRST);
        }
    }

    private void count(Name name) {
        var now = clock.instant();
        if (failures.size() >= CAPACITY) {
            failures.values().removeIf(old -> old.isForgotten(now));
        }
        if (failures.size() >= CAPACITY && !failures.containsKey(name)) {
            failures.remove(failures.keySet().iterator().next());
        }
        failures.merge(
                name,
                new Failures(1, now, now),
                (old, first) -> old.isForgotten(now) ? first : old.withOneMore(now, name.free()));
    }

    /** What failures are counted for. */
    private record Name(String text, int free) {

        /** The account, then the address. */
        static List<Name> of(String account, String address) {
            var plain = account.strip().toLowerCase(Locale.ROOT);
            var cut = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
            return List.of(
                    new Name("account " + cut, FREE_PER_ACCOUNT), new Name("address " + address, FREE_PER_ADDRESS));
        }
    }

    private record Failures(int count, Instant newest, Instant notBefore) {

        boolean isForgotten(Instant now) {
            return newest.plus(MEMORY).isBefore(now);
        }

        Failures withOneMore(Instant now, int free) {
            var tooMany = count + 1 - free;
            return new Failures(count + 1, now, tooMany < 0 ? now : now.plus(waitAfter(tooMany)));
        }

        private static Duration waitAfter(int tooMany) {
            var wait = FIRST.multipliedBy(1L << Math.min(tooMany, 10));
            return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
        }
    }
}
