package it.sportello.signage.screen;

import static it.sportello.link.LinkState.Phase.DOWN;
import static it.sportello.link.LinkState.Phase.UP;
import static it.sportello.signage.sample.Samples.NOW;
import static it.sportello.signage.sample.Samples.call;
import static it.sportello.signage.sample.Samples.frame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.signage.board.Picture;
import it.sportello.signage.sample.FakeLink;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScreenTests {

    private final FakeLink link = new FakeLink();
    private final AtomicReference<Instant> time = new AtomicReference<>(NOW);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Screen screen = new Screen(link, time::get, timer);
    private final List<Picture> seen = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        screen.close();
        timer.shutdownNow();
    }

    private Picture.Board board() {
        await().until(() -> screen.picture() instanceof Picture.Board);
        return (Picture.Board) screen.picture();
    }

    private void startWithAFrame() {
        screen.start();
        link.become(UP, NOW);
        link.show(frame(1, NOW));
        board();
    }

    @Test
    void startsTheLinkAndShowsWhatItBrings() {
        startWithAFrame();
        assertThat(link.isStarted()).isTrue();
        assertThat(board().frame()).isEqualTo(frame(1, NOW));
    }

    @Test
    void announcesACallAndReturnsToTheBoardInTime() {
        startWithAFrame();
        link.show(frame(2, NOW, call("A042", 1)));
        await().until(() -> board().announcement() != null);
        time.set(NOW.plusSeconds(8));
        await().until(() -> board().announcement() == null);
    }

    @Test
    void tellsEachListenerThePresentPictureAndThenEachLaterOneOnce() {
        startWithAFrame();
        var subscription = screen.onPicture(seen::add);
        await().until(() -> seen.size() == 1);
        link.become(DOWN, NOW);
        await().until(() -> seen.size() == 2);
        assertThat(((Picture.Board) seen.getLast()).interruptedSince()).isEqualTo(NOW);
        subscription.close();
        link.become(UP, NOW);
        await().until(() -> board().interruptedSince() == null);
        assertThat(seen).hasSize(2);
    }

    @Test
    void survivesAListenerThatFails() {
        startWithAFrame();
        screen.onPicture(_ -> {
            throw new IllegalStateException("broken");
        });
        screen.onPicture(seen::add);
        link.show(frame(2, NOW));
        await().until(() -> seen.stream()
                .anyMatch(picture ->
                        picture instanceof Picture.Board shown && shown.frame().version() == 2));
    }

    @Test
    void leavesTheLinkAloneOnceClosed() {
        startWithAFrame();
        screen.close();
        assertThat(link.listeners()).isZero();
    }
}
