package it.sportello.hub.queue.model;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.api.WaitRange;
import it.sportello.hub.queue.model.WaitSimulation.Customer;
import it.sportello.hub.queue.model.WaitSimulation.Desk;
import it.sportello.hub.queue.model.WaitSimulation.Durations;
import it.sportello.hub.queue.model.WaitSimulation.Ongoing;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WaitSimulationTests {

    private static final Durations TEN = new Durations(List.of(10.0));

    @Test
    void callsTheFirstAtOnceAndTheOthersAfterThoseBefore() {
        var ranges = run(customers(3, "a", TEN), List.of(free("a")));

        assertThat(ranges)
                .containsEntry("a0", new WaitRange(0, 0))
                .containsEntry("a1", new WaitRange(10, 10))
                .containsEntry("a2", new WaitRange(20, 20));
    }

    @Test
    void sharesALineBetweenDesks() {
        assertThat(run(customers(4, "a", TEN), List.of(free("a"), free("a"))))
                .containsEntry("a3", new WaitRange(10, 10));
    }

    @Test
    void countsWhatIsLeftOfAServingUnderWay() {
        var busy = new Desk<>(Set.of("a"), Optional.of(new Ongoing(TEN, 4)));

        assertThat(run(customers(1, "a", TEN), List.of(busy))).containsEntry("a0", new WaitRange(6, 6));
    }

    @Test
    void saysNothingOfALineThatNobodyServes() {
        assertThat(run(customers(2, "a", TEN), List.of(free("b")))).isEmpty();
        assertThat(run(customers(2, "a", TEN), List.of())).isEmpty();
    }

    @Test
    void letsThoseWhoComeLaterGoBeforeOneWhoPostponed() {
        var postponed = new Customer<>("late", "a", TEN, 15);
        var next = new Customer<>("next", "a", TEN, 0);

        var ranges = run(List.of(next, postponed), List.of(free("a")));

        assertThat(ranges).containsEntry("next", new WaitRange(0, 0)).containsEntry("late", new WaitRange(15, 15));
    }

    @Test
    void tellsAWiderRangeTheLessCertainItIs() {
        var uncertain = Durations.of(List.of(), 12);
        var range = run(customers(8, "a", uncertain), List.of(free("a"))).get("a7");

        assertThat(range.lowMinutes()).isBetween(50, 84);
        assertThat(range.highMinutes()).isBetween(84, 130).isGreaterThan(range.lowMinutes());
    }

    @Test
    void trustsWhatWasMeasuredOverWhatWasPlanned() {
        var measured = Durations.of(Collections.nCopies(50, 3.0), 60);

        assertThat(run(customers(2, "a", measured), List.of(free("a")))).containsEntry("a1", new WaitRange(3, 3));
    }

    private static Map<String, WaitRange> run(List<Customer<String, String>> customers, List<Desk<String>> desks) {
        return new WaitSimulation<>(customers, desks, new SplittableRandom(7)).run();
    }

    private static List<Customer<String, String>> customers(int count, String group, Durations durations) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Customer<>(group + i, group, durations, 0))
                .toList();
    }

    private static Desk<String> free(String group) {
        return new Desk<>(Set.of(group), Optional.empty());
    }
}
