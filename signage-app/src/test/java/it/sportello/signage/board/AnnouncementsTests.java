package it.sportello.signage.board;

import static it.sportello.signage.sample.Samples.NOW;
import static it.sportello.signage.sample.Samples.call;
import static it.sportello.signage.sample.Samples.frame;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.api.BoardFrame;
import it.sportello.api.BranchId;
import it.sportello.api.PlaceKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnouncementsTests {

    private final BoardFrame quiet = frame(1, NOW.minusSeconds(90));

    private static List<String> numbers(List<Announcement> announcements) {
        return announcements.stream().map(one -> one.call().number()).toList();
    }

    @Test
    void announcesANewCall() {
        var next = frame(2, NOW, call("A042", 1));
        assertThat(numbers(Announcements.between(quiet, next, NOW))).containsExactly("A042");
    }

    @Test
    void doesNotReplayOldCallsInTheFirstFrameAfterStart() {
        assertThat(Announcements.between(null, frame(1, NOW, call("A042", 1)), NOW))
                .isEmpty();
    }

    @Test
    void announcesARecallAgainWithAMark() {
        var before = frame(1, NOW, call("A042", 30));
        var again = Announcements.between(before, frame(2, NOW, call("A042", 0, 1)), NOW);
        assertThat(numbers(again)).containsExactly("A042");
        assertThat(again.getFirst().isRecall()).isTrue();
    }

    @Test
    void announcesNothingForTheSameFrameTwice() {
        var one = frame(2, NOW, call("A042", 1, 1));
        assertThat(Announcements.between(one, one, NOW)).isEmpty();
    }

    @Test
    void announcesABurstInTheOrderOfTheCalls() {
        var next = frame(5, NOW, call("C007", 1), call("A043", 2), call("B001", 2), call("A042", 3));
        assertThat(numbers(Announcements.between(quiet, next, NOW))).containsExactly("A042", "B001", "A043", "C007");
    }

    @Test
    void announcesOfTheCallsMissedWhileAwayOnlyThoseYoungerThanAMinute() {
        var next = frame(9, NOW, call("A044", 5), call("A043", 59), call("A042", 60), call("A041", 300));
        assertThat(numbers(Announcements.between(quiet, next, NOW))).containsExactly("A043", "A044");
    }

    @Test
    void keepsSilentAboutACallThatIsOver() {
        var over = call("A042", PlaceKind.COUNTER, "3", 5, 0, false);
        assertThat(Announcements.between(quiet, frame(2, NOW, over), NOW)).isEmpty();
    }

    @Test
    void takesAnotherBranchForAFreshStart() {
        var elsewhere = new BoardFrame(
                BranchId.of("01890000-0000-7000-8000-000000000002"),
                2,
                NOW,
                "o",
                "b",
                "Europe/Rome",
                List.of(call("A042", 1)),
                List.of());
        assertThat(Announcements.between(quiet, elsewhere, NOW)).isEmpty();
    }
}
