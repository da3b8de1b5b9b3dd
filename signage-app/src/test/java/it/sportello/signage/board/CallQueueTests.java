package it.sportello.signage.board;

import static it.sportello.signage.sample.Samples.NOW;
import static it.sportello.signage.sample.Samples.call;
import static it.sportello.signage.sample.Samples.frame;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CallQueueTests {

    private final Announcement first = new Announcement(call("A042", 3));
    private final Announcement second = new Announcement(call("A043", 2));
    private final Announcement third = new Announcement(call("A044", 1));

    @Test
    void showsALoneCallForEightSeconds() {
        var queue = CallQueue.EMPTY.with(List.of(first), NOW);
        assertThat(queue.at(NOW.plusMillis(7_999)).shown()).isEqualTo(first);
        assertThat(queue.at(NOW.plusSeconds(8)).shown()).isNull();
    }

    @Test
    void showsABurstOneAfterTheOtherForFourSecondsEachAndTheLastForEight() {
        var queue = CallQueue.EMPTY.with(List.of(first, second, third), NOW);
        assertThat(queue.at(NOW.plusMillis(3_999)).shown()).isEqualTo(first);
        queue = queue.at(NOW.plusSeconds(4));
        assertThat(queue.shown()).isEqualTo(second);
        queue = queue.at(NOW.plusSeconds(8));
        assertThat(queue.shown()).isEqualTo(third);
        assertThat(queue.at(NOW.plusSeconds(15)).shown()).isEqualTo(third);
        assertThat(queue.at(NOW.plusSeconds(16)).shown()).isNull();
    }

    @Test
    void makesRoomAtOnceForACallThatComesLate() {
        var queue = CallQueue.EMPTY.with(List.of(first), NOW).with(List.of(second), NOW.plusSeconds(6));
        assertThat(queue.shown()).isEqualTo(second);
        assertThat(queue.since()).isEqualTo(NOW.plusSeconds(6));
    }

    @Test
    void givesEachCallItsFullTimeEvenWhenTheTimerWasLate() {
        var queue = CallQueue.EMPTY.with(List.of(first, second), NOW).at(NOW.plusSeconds(60));
        assertThat(queue.at(NOW.plusSeconds(67)).shown()).isEqualTo(second);
    }

    @Test
    void announcesARecallInsteadOfTheCallThatStillWaits() {
        var again = new Announcement(call("A043", 0, 1));
        var queue = CallQueue.EMPTY.with(List.of(first, second), NOW).with(List.of(again), NOW);
        assertThat(queue.waiting()).containsExactly(again);
    }

    @Test
    void forgetsAWaitingCallWhoseCitizenIsNoLongerExpected() {
        var queue = CallQueue.EMPTY.with(List.of(first, second, third), NOW);
        var later = queue.keeping(frame(3, NOW, call("A044", 1)));
        assertThat(later.shown()).isEqualTo(first);
        assertThat(later.waiting()).containsExactly(third);
    }
}
