package it.sportello.device.escpos;

import it.sportello.device.DeviceException;
import it.sportello.device.DeviceException.Why;
import it.sportello.device.DeviceState.Fact;
import it.sportello.device.DeviceState.Health;
import it.sportello.device.DeviceState.Link;
import it.sportello.device.WireFactory;
import it.sportello.device.state.LiveState;
import it.sportello.device.wire.Deadline;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the way to one printer open, looks after its health between jobs, and lends it to one job at a time. */
final class PrinterLink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PrinterLink.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration CHECK_EVERY = Duration.ofMillis(500);
    private static final Duration ABSENT_AFTER = Duration.ofSeconds(1);

    private final String name;
    private final WireFactory wires;
    private final PrinterProfile profile;
    private final LiveState state;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Semaphore news = new Semaphore(0);
    private volatile @Nullable Conversation open;
    private volatile boolean closed;

    PrinterLink(String name, WireFactory wires, PrinterProfile profile, LiveState state) {
        this.name = name;
        this.wires = wires;
        this.profile = profile;
        this.state = state;
    }

    /** What is done with a printer that is there. */
    interface Talk<T> {
        T with(Conversation printer) throws IOException, InterruptedException, DeviceException;
    }

    void start() {
        state.become(Link.CONNECTING, Health.UNKNOWN, Set.of());
        Thread.ofVirtual().name(name + " link").start(this::keep);
    }

    /**
     * Talks when the talks before it are over.
     *
     * @throws DeviceException also where the wire broke during the talk
     */
    <T> T talk(Deadline deadline, Talk<T> talk) throws DeviceException, InterruptedException {
        if (!turn.tryLock(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
            throw new DeviceException(Why.BUSY, name + " is printing something else");
        }
        try {
            Conversation printer = open;
            if (printer == null) {
                throw new DeviceException(Why.NOT_CONNECTED, name + " is not connected");
            }
            return talk.with(printer);
        } catch (IOException e) {
            lost(e);
            throw new DeviceException(Why.NOT_CONNECTED, name + " went away", e);
        } finally {
            turn.unlock();
        }
    }

    /** Takes note of what the printer says of itself. */
    void heard(Set<Fact> facts) {
        Health health = profile.answersStatus() ? LiveState.health(facts) : Health.UNKNOWN;
        state.become(Link.UP, health, facts);
    }

    /** Gives the wire up; a new one is opened at once. */
    void lost(Exception cause) {
        Conversation old = open;
        open = null;
        if (old != null) {
            old.close();
        }
        if (!closed) {
            LOG.info("{} is away: {}", name, cause.getMessage());
            state.become(Link.CONNECTING, Health.UNKNOWN, Set.of());
        }
        news.release();
    }

    @Override
    public void close() {
        closed = true;
        Conversation old = open;
        if (old != null) {
            old.close();
        }
        news.release();
        state.close();
    }

    private void keep() {
        try {
            while (!closed) {
                if (open == null) {
                    connect();
                } else {
                    pause(CHECK_EVERY);
                    look();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void connect() throws InterruptedException {
        Deadline patience = Deadline.in(ABSENT_AFTER);
        Duration pause = FIRST_PAUSE;
        while (!closed && !opened()) {
            if (patience.passed()) {
                state.become(Link.ABSENT, Health.UNKNOWN, Set.of());
            }
            pause(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private boolean opened() throws InterruptedException {
        Conversation printer = null;
        try {
            printer = new Conversation(wires.open(), profile);
            Set<Fact> facts = printer.check();
            open = printer;
            heard(facts);
            LOG.info("{} is connected: {}", name, facts);
            if (closed) {
                printer.close();
            }
            return true;
        } catch (IOException e) {
            LOG.debug("{} does not open", name, e);
            if (printer != null) {
                printer.close();
            }
            return false;
        }
    }

    /** Looks at the printer, unless a job has it and looks itself. */
    private void look() throws InterruptedException {
        if (closed || !turn.tryLock()) {
            return;
        }
        try {
            Conversation printer = open;
            if (printer != null) {
                heard(printer.check());
            }
        } catch (IOException e) {
            lost(e);
        } finally {
            turn.unlock();
        }
    }

    private void pause(Duration limit) throws InterruptedException {
        if (news.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS)) {
            news.drainPermits();
        }
    }
}
