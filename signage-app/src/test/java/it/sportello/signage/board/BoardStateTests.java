package it.sportello.signage.board;

import static it.sportello.link.LinkState.Phase.CONNECTING;
import static it.sportello.link.LinkState.Phase.DOWN;
import static it.sportello.link.LinkState.Phase.UP;
import static it.sportello.signage.sample.FakeLink.state;
import static it.sportello.signage.sample.Samples.NOW;
import static it.sportello.signage.sample.Samples.call;
import static it.sportello.signage.sample.Samples.frame;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoardStateTests {

    private final BoardState off = BoardState.first(state(CONNECTING, NOW));
    private final BoardState live = off.with(state(UP, NOW)).with(frame(1, NOW), NOW);

    private static Picture.Board board(BoardState state) {
        return (Picture.Board) state.picture();
    }

    @Test
    void isSettingUpUntilTheFirstFrame() {
        assertThat(off.picture()).isEqualTo(new Picture.SettingUp(state(CONNECTING, NOW)));
        assertThat(off.with(state(UP, NOW)).picture()).isInstanceOf(Picture.SettingUp.class);
    }

    @Test
    void keepsTheFrameWhileTheHubIsAwayAndSaysSinceWhen() {
        var lost = live.with(state(DOWN, NOW.plusSeconds(5)));
        assertThat(board(live).interruptedSince()).isNull();
        assertThat(board(lost).interruptedSince()).isEqualTo(NOW.plusSeconds(5));
        assertThat(board(lost).frame()).isEqualTo(frame(1, NOW));
    }

    @Test
    void countsTheInterruptionFromItsBeginningThroughEveryNewAttempt() {
        var trying = live.with(state(DOWN, NOW.plusSeconds(5)))
                .with(state(CONNECTING, NOW.plusSeconds(9)))
                .with(state(DOWN, NOW.plusSeconds(14)));
        assertThat(board(trying).interruptedSince()).isEqualTo(NOW.plusSeconds(5));
        assertThat(board(trying.with(state(UP, NOW.plusSeconds(20)))).interruptedSince())
                .isNull();
    }

    @Test
    void saysOfAStoredFrameThatItWasRightWhenItWasMade() {
        var restarted = off.with(frame(7, NOW.minusSeconds(600)), NOW);
        assertThat(board(restarted).interruptedSince()).isEqualTo(NOW.minusSeconds(600));
    }

    @Test
    void announcesTheCallsThatFollowAStoredFrame() {
        var restarted = off.with(frame(7, NOW.minusSeconds(600)), NOW).with(state(UP, NOW));
        var caughtUp = restarted.with(frame(9, NOW, call("A043", 5), call("A042", 300)), NOW);
        assertThat(board(caughtUp).announcement()).isEqualTo(new Announcement(call("A043", 5)));
        assertThat(caughtUp.waiting()).isEmpty();
    }

    @Test
    void ignoresAFrameThatIsNotNewer() {
        assertThat(live.with(frame(1, NOW, call("A042", 1)), NOW)).isSameAs(live);
        assertThat(live.with(frame(0, NOW.plusSeconds(9)), NOW)).isSameAs(live);
    }

    @Test
    void returnsToTheBoardWhenTheCallHadItsTime() {
        var calling = live.with(frame(2, NOW, call("A042", 1)), NOW);
        assertThat(board(calling).announcement()).isNotNull();
        assertThat(board(calling.at(NOW.plusSeconds(8))).announcement()).isNull();
        assertThat(calling.at(NOW.plusSeconds(1))).isSameAs(calling);
    }
}
