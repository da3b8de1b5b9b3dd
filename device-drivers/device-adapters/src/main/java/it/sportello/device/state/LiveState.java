package it.sportello.device.state;

import it.sportello.device.Device.Subscription;
import it.sportello.device.DeviceEvent;
import it.sportello.device.DeviceId;
import it.sportello.device.DeviceState;
import it.sportello.device.DeviceState.Fact;
import it.sportello.device.DeviceState.Health;
import it.sportello.device.DeviceState.Link;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Consumer;

/** The state of one device and those who listen to it; an event is told on a thread of its own, in order. */
public final class LiveState implements AutoCloseable {
    private static final Set<Fact> BEARABLE = Set.of(Fact.PAPER_NEAR_END, Fact.DARK_PICTURE, Fact.FROZEN_PICTURE);

    private final DeviceId device;
    private final InstantSource clock;
    private final Listeners<DeviceEvent> listeners;
    private volatile DeviceState now;
    private long told;

    public LiveState(DeviceId device, InstantSource clock) {
        this.device = device;
        this.clock = clock;
        this.now = new DeviceState(Link.CLOSED, Health.UNKNOWN, Set.of(), clock.instant());
        this.listeners = new Listeners<>(device.toString(), "events");
    }

    public DeviceState now() {
        return now;
    }

    public Subscription listen(Consumer<? super DeviceEvent> listener) {
        return listeners.add(listener);
    }

    /** Takes the new state, and tells it if it differs. */
    public synchronized void become(Link link, Health health, Set<Fact> facts) {
        DeviceState before = now;
        boolean same = before.link() == link
                && before.health() == health
                && before.facts().equals(facts);
        if (same || listeners.isClosed()) {
            return;
        }
        now = new DeviceState(link, health, facts, clock.instant());
        DeviceEvent event = new DeviceEvent.Changed(device, now.since(), ++told, before, now);
        listeners.tell(event);
    }

    /** What facts come to, on a link that is up. */
    public static Health health(Set<Fact> facts) {
        if (facts.isEmpty()) {
            return Health.OK;
        }
        return BEARABLE.containsAll(facts) ? Health.DEGRADED : Health.FAULT;
    }

    @Override
    public synchronized void close() {
        become(Link.CLOSED, Health.UNKNOWN, Set.of());
        listeners.close();
    }
}
