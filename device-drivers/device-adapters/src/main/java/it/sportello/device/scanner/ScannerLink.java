package it.sportello.device.scanner;

import it.sportello.device.DeviceState.Fact;
import it.sportello.device.DeviceState.Health;
import it.sportello.device.DeviceState.Link;
import it.sportello.device.Scan;
import it.sportello.device.Wire;
import it.sportello.device.WireFactory;
import it.sportello.device.state.Absence;
import it.sportello.device.state.Listeners;
import it.sportello.device.state.LiveState;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the way to one scanner open and tells what it reads; its one thread does all of that. */
final class ScannerLink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ScannerLink.class);
    private static final Duration UNTIL_OLD_BYTES_ARE_IN = Duration.ofMillis(50);
    private static final Duration IDLE = Duration.ofSeconds(5);
    private static final int NOISES_TO_A_FAULT = 3;

    private final String name;
    private final WireFactory wires;
    private final ScannerProfile profile;
    private final LiveState state;
    private final Absence absence;
    private final Listeners<Scan> listeners;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable Wire open;
    private int noises;

    ScannerLink(String name, WireFactory wires, ScannerProfile profile, LiveState state, Listeners<Scan> listeners) {
        this.name = name;
        this.wires = wires;
        this.profile = profile;
        this.state = state;
        this.absence = new Absence(state);
        this.listeners = listeners;
    }

    void start() {
        state.become(Link.CONNECTING, Health.UNKNOWN, Set.of());
        Thread.ofVirtual().name(name + " link").start(this::keep);
    }

    @Override
    public void close() {
        closed.countDown();
        Wire wire = open;
        if (wire != null) {
            wire.close();
        }
        state.close();
        listeners.close();
    }

    private void keep() {
        try {
            while (closed.getCount() > 0) {
                try (Wire wire = wires.open()) {
                    open = wire;
                    read(wire);
                } catch (IOException e) {
                    away(e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void away(IOException cause) throws InterruptedException {
        open = null;
        if (state.now().link() == Link.UP) {
            LOG.info("{} is away: {}", name, cause.getMessage());
        }
        closed.await(absence.noted().toNanos(), TimeUnit.NANOSECONDS);
    }

    private void read(Wire wire) throws IOException, InterruptedException {
        while (wire.read(UNTIL_OLD_BYTES_ARE_IN).length > 0) {
            // Shown while nobody was there to read it.
        }
        absence.ended();
        noises = 0;
        well();
        ScanDecoder decoder = new ScanDecoder(profile);
        while (closed.getCount() > 0) {
            byte[] bytes = wire.read(decoder.isWithinCode() ? profile.gap() : IDLE);
            if (bytes.length == 0) {
                decoder.gap().ifPresent(this::heard);
            } else {
                decoder.feed(bytes).forEach(this::heard);
            }
        }
    }

    private void heard(Heard heard) {
        switch (heard) {
            case Heard.Code(Scan scan) -> {
                noises = 0;
                well();
                listeners.tell(scan);
            }
            case Heard.Noise(int bytes) -> {
                LOG.info("{} sent {} bytes that are no code", name, bytes);
                noises++;
                if (noises >= NOISES_TO_A_FAULT) {
                    state.become(Link.UP, Health.FAULT, Set.of(Fact.GARBLED_ANSWER));
                }
            }
        }
    }

    private void well() {
        state.become(Link.UP, Health.OK, Set.of());
    }
}
