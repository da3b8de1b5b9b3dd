package it.sportello.hub.queue.model;

import it.sportello.api.WaitRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Foretells waiting times by playing the merged lines forward many times, with durations drawn from those measured.
 *
 * <p>Each run serves the tickets in the order of calling by whichever desk is free first and may take them. The range
 * told goes from the fifth to the fourth fifth of the runs. Pure: chance comes in from outside. Times are minutes from
 * now.
 *
 * @param <T> what names a ticket
 * @param <G> what names a group of tickets that the same desks may take
 */
public final class WaitSimulation<T, G> {

    private static final int RUNS = 80;
    private static final double LOW_SHARE = 0.2;
    private static final double HIGH_SHARE = 0.8;
    private static final int ROUGH_FROM_MINUTES = 10;
    private static final int ROUGH_STEP_MINUTES = 5;

    /** A ticket that waits; {@code callableIn} is zero unless it was postponed. */
    public record Customer<T, G>(T ticket, G group, Durations durations, double callableIn) {}

    /** An expert at work: busy for what is left of a serving, or free. */
    public record Desk<G>(Set<G> groups, Optional<Ongoing> ongoing) {}

    /** A serving that goes on since so many minutes. */
    public record Ongoing(Durations durations, double sinceMinutes) {}

    private final List<Customer<T, G>> customers;
    private final List<Desk<G>> desks;
    private final RandomGenerator chance;

    /** The customers come in the order of calling. */
    public WaitSimulation(List<Customer<T, G>> customers, List<Desk<G>> desks, RandomGenerator chance) {
        this.customers = List.copyOf(customers);
        this.desks = List.copyOf(desks);
        this.chance = chance;
    }

    /** The range of each ticket that some desk will take; the others are left out, for nobody can say. */
    public Map<T, WaitRange> run() {
        var called = new HashMap<T, double[]>();
        for (int run = 0; run < RUNS; run++) {
            play(called, run);
        }
        var ranges = new LinkedHashMap<T, WaitRange>();
        customers.forEach(customer -> {
            var minutes = called.get(customer.ticket());
            if (minutes != null) {
                ranges.put(customer.ticket(), range(minutes));
            }
        });
        return ranges;
    }

    private void play(Map<T, double[]> called, int run) {
        var lines = new HashMap<G, ArrayDeque<Turn<T, G>>>();
        for (int i = 0; i < customers.size(); i++) {
            var customer = customers.get(i);
            lines.computeIfAbsent(customer.group(), g -> new ArrayDeque<>()).add(new Turn<>(i, customer));
        }
        var free = new PriorityQueue<FreeDesk<G>>(Comparator.comparingDouble(FreeDesk::at));
        desks.forEach(desk -> free.add(new FreeDesk<>(desk, firstFree(desk))));
        while (!free.isEmpty()) {
            var desk = free.poll();
            var turn = next(desk, lines);
            if (turn == null) {
                continue;
            }
            var start = Math.max(desk.at(), turn.customer().callableIn());
            called.computeIfAbsent(turn.customer().ticket(), t -> unplayed())[run] = start;
            free.add(new FreeDesk<>(
                    desk.desk(), start + turn.customer().durations().draw(chance)));
        }
    }

    private double firstFree(Desk<G> desk) {
        return desk.ongoing()
                .map(ongoing -> ongoing.durations().drawRest(ongoing.sinceMinutes(), chance))
                .orElse(0.0);
    }

    private @Nullable Turn<T, G> next(FreeDesk<G> desk, Map<G, ArrayDeque<Turn<T, G>>> lines) {
        @Nullable ArrayDeque<Turn<T, G>> best = null;
        for (var group : desk.desk().groups()) {
            var line = lines.get(group);
            if (line != null && !line.isEmpty() && (best == null || isBefore(line.peek(), best.peek(), desk.at()))) {
                best = line;
            }
        }
        return best == null ? null : best.poll();
    }

    /** By the order of calling among those callable at that time; else by who is callable first. */
    private static <T, G> boolean isBefore(Turn<T, G> one, Turn<T, G> other, double at) {
        var oneFrom = Math.max(at, one.customer().callableIn());
        var otherFrom = Math.max(at, other.customer().callableIn());
        return oneFrom == otherFrom ? one.order() < other.order() : oneFrom < otherFrom;
    }

    private static double[] unplayed() {
        var minutes = new double[RUNS];
        Arrays.fill(minutes, Double.NaN);
        return minutes;
    }

    private static WaitRange range(double[] minutes) {
        var sorted =
                Arrays.stream(minutes).filter(m -> !Double.isNaN(m)).sorted().toArray();
        double low = sorted[(int) (LOW_SHARE * (sorted.length - 1))];
        double high = sorted[(int) Math.ceil(HIGH_SHARE * (sorted.length - 1))];
        int from = (int) Math.floor(low);
        int to = (int) Math.ceil(high);
        if (to <= ROUGH_FROM_MINUTES) {
            return new WaitRange(from, to);
        }
        return new WaitRange(
                from / ROUGH_STEP_MINUTES * ROUGH_STEP_MINUTES,
                (to + ROUGH_STEP_MINUTES - 1) / ROUGH_STEP_MINUTES * ROUGH_STEP_MINUTES);
    }

    private record Turn<T, G>(int order, Customer<T, G> customer) {}

    private record FreeDesk<G>(Desk<G> desk, double at) {}

    /** How long a service takes, in minutes: those measured, filled up with guesses around the planned time. */
    public record Durations(List<Double> samples) {

        private static final int ENOUGH = 12;
        private static final double[] SPREAD = {0.5, 0.7, 0.8, 0.9, 1.0, 1.0, 1.1, 1.2, 1.35, 1.5, 1.7, 2.1};
        private static final int TRIES = 8;

        public Durations {
            samples = List.copyOf(samples);
        }

        /** No time at all, for one who only asks. */
        public static Durations none() {
            return new Durations(List.of(0.0));
        }

        /** The measured ones; with few of them, also a spread around the planned time. */
        public static Durations of(List<Double> measured, double plannedMinutes) {
            var samples = new ArrayList<>(measured);
            for (int i = 0; samples.size() < ENOUGH; i++) {
                samples.add(plannedMinutes * SPREAD[i]);
            }
            return new Durations(samples);
        }

        double draw(RandomGenerator chance) {
            return samples.get(chance.nextInt(samples.size()));
        }

        /** What is left of a serving that has taken so long already. */
        double drawRest(double since, RandomGenerator chance) {
            for (int i = 0; i < TRIES; i++) {
                var drawn = draw(chance);
                if (drawn > since) {
                    return drawn - since;
                }
            }
            return draw(chance) / 2;
        }
    }
}
