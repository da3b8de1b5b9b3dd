package it.sportello.hub.cluster;

import com.hazelcast.core.EntryEvent;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceNotActiveException;
import com.hazelcast.map.IMap;
import com.hazelcast.map.listener.EntryAddedListener;
import com.hazelcast.map.listener.EntryUpdatedListener;
import io.micrometer.core.instrument.MeterRegistry;
import it.sportello.api.Frame;
import it.sportello.api.Topic;
import it.sportello.codec.BadMessageException;
import it.sportello.codec.MessageCodec;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries frames in a map of the grid that keeps the newest of each topic. The subscribers of this node are served from
 * this node: they get its own frames also while the grid is broken.
 */
@Component
class HazelcastFrameRelay implements FrameRelay {

    static final String MAP = "frames";

    private static final Logger log = LoggerFactory.getLogger(HazelcastFrameRelay.class);

    private final IMap<String, RelayedFrame> grid;
    private final MessageCodec codec = new MessageCodec();
    private final Map<Topic, Frame> newest = new ConcurrentHashMap<>();
    private final List<Consumer<Frame>> subscribers = new CopyOnWriteArrayList<>();
    private final ExecutorService deliverer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("frame-relay").daemon().factory());

    HazelcastFrameRelay(HazelcastInstance hazelcast, MeterRegistry meters) {
        this.grid = hazelcast.getMap(MAP);
        grid.addEntryListener((EntryAddedListener<String, RelayedFrame>) this::receive, true);
        grid.addEntryListener((EntryUpdatedListener<String, RelayedFrame>) this::receive, true);
        grid.values().forEach(this::receive);
        meters.gauge(
                "sportello.cluster.members",
                hazelcast,
                h -> h.getCluster().getMembers().size());
    }

    @Override
    public void publish(Frame frame) {
        accept(frame);
        var relayed = new RelayedFrame(frame.version(), frame.at(), codec.write(frame));
        try {
            grid.submitToKey(keyOf(frame.topic()), new KeepNewest(relayed)).exceptionally(lost -> {
                log.warn("A frame did not reach the grid: {}", lost.toString());
                return false;
            });
        } catch (HazelcastInstanceNotActiveException closing) {
            log.debug("The grid is closing");
        }
    }

    @Override
    public Optional<Frame> find(Topic topic) {
        return Optional.ofNullable(newest.get(topic));
    }

    @Override
    public Subscription subscribe(Consumer<Frame> subscriber) {
        subscribers.add(subscriber);
        return () -> subscribers.remove(subscriber);
    }

    @PreDestroy
    void close() {
        deliverer.shutdownNow();
    }

    private void receive(EntryEvent<String, RelayedFrame> event) {
        receive(event.getValue());
    }

    private void receive(RelayedFrame relayed) {
        try {
            accept(codec.read(relayed.json(), Frame.class));
        } catch (BadMessageException e) {
            log.warn("A frame of another node cannot be read: {}", e.getMessage());
        }
    }

    private void accept(Frame frame) {
        var kept = newest.merge(frame.topic(), frame, (known, fresh) -> fresh.isNewerThan(known) ? fresh : known);
        if (kept == frame && !deliverer.isShutdown()) {
            deliverer.execute(() -> deliver(frame));
        }
    }

    private void deliver(Frame frame) {
        for (var subscriber : subscribers) {
            try {
                subscriber.accept(frame);
            } catch (RuntimeException e) {
                log.warn("A subscriber failed on a frame of {}", frame.topic(), e);
            }
        }
    }

    private static String keyOf(Topic topic) {
        return topic.kind() + "/" + topic.id();
    }
}
