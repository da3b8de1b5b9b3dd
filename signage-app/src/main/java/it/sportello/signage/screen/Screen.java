package it.sportello.signage.screen;

import it.sportello.api.BoardFrame;
import it.sportello.api.Frame;
import it.sportello.link.HubLink;
import it.sportello.link.LinkState;
import it.sportello.signage.board.BoardState;
import it.sportello.signage.board.Picture;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The screen of a lobby, whatever number of browsers shows it: turns what the link brings and the passing of time into
 * pictures.
 *
 * <p>The state lives on the timer's one thread, where listeners are called too, one after the other; they must return
 * quickly. Every method may be called from any thread.
 */
public final class Screen implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Screen.class);
    private static final Duration TICK = Duration.ofMillis(200);

    private final HubLink link;
    private final InstantSource clock;
    private final ScheduledExecutorService timer;
    private final List<Consumer<Picture>> listeners = new CopyOnWriteArrayList<>();
    private final List<HubLink.Subscription> subscriptions = new ArrayList<>();
    private BoardState state;
    private volatile Picture picture;

    /** A screen that is dark until {@link #start}; the timer has one thread and is the caller's to end. */
    public Screen(HubLink link, InstantSource clock, ScheduledExecutorService timer) {
        this.link = link;
        this.clock = clock;
        this.timer = timer;
        this.state = BoardState.first(link.state());
        this.picture = state.picture();
    }

    /** Listens to the link and starts it. */
    public void start() {
        subscriptions.add(link.onState(next -> timer.execute(() -> change(now -> now.with(next)))));
        subscriptions.add(link.onFrame(this::receive));
        var ticking = timer.scheduleWithFixedDelay(
                () -> change(now -> now.at(clock.instant())), 0, TICK.toMillis(), TimeUnit.MILLISECONDS);
        subscriptions.add(() -> ticking.cancel(false));
        link.start();
    }

    private void receive(Frame frame) {
        if (frame instanceof BoardFrame board) {
            timer.execute(() -> change(now -> now.with(board, clock.instant())));
        }
    }

    private void change(UnaryOperator<BoardState> step) {
        state = step.apply(state);
        var next = state.picture();
        if (!next.equals(picture)) {
            picture = next;
            listeners.forEach(listener -> tell(listener, next));
        }
    }

    private static void tell(Consumer<Picture> listener, Picture picture) {
        try {
            listener.accept(picture);
        } catch (RuntimeException e) {
            LOG.atWarn().setCause(e).log("a listener failed to show a picture");
        }
    }

    /** What the screen shows now. */
    public Picture picture() {
        return picture;
    }

    /** How the link to the hub is. */
    public LinkState link() {
        return link.state();
    }

    /** Calls the listener with the present picture and then with each later one; a picture may come twice. */
    public HubLink.Subscription onPicture(Consumer<Picture> listener) {
        listeners.add(listener);
        timer.execute(() -> {
            if (listeners.contains(listener)) {
                tell(listener, picture);
            }
        });
        return () -> listeners.remove(listener);
    }

    @Override
    public void close() {
        subscriptions.forEach(HubLink.Subscription::close);
    }
}
