package it.sportello.hub.live;

import it.sportello.api.Frame;
import it.sportello.api.Topic;
import it.sportello.codec.MessageCodec;
import it.sportello.hub.cluster.FrameRelay;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The open streams of this node, by topic.
 *
 * <p>One writer thread owns the channels: it alone encodes frames and hands them to the clients, so a client gets them in
 * order. It starts after the web server and stops before it, for an open stream would hold up a graceful shutdown.
 */
final class LiveStreams implements LiveEdge, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);

    /** Heartbeats are spread over the interval, lest all fall into the same moment. */
    private static final int BEAT_SLICES = 15;

    private final FrameRelay relay;
    private final LiveSettings settings;
    private final LiveMetrics metrics;
    private final ScheduledExecutorService writer;
    private final MessageCodec codec = new MessageCodec();
    private final Map<Topic, Frame> renewed = new ConcurrentHashMap<>();
    private final Map<Topic, Channel> channels = new HashMap<>();
    private int beatSlice;
    private FrameRelay.@Nullable Subscription subscription;
    private volatile boolean running;

    /** The writer must have one thread; it is shut down with the streams. */
    LiveStreams(FrameRelay relay, LiveSettings settings, LiveMetrics metrics, ScheduledExecutorService writer) {
        this.relay = relay;
        this.settings = settings;
        this.metrics = metrics;
        this.writer = writer;
    }

    @Override
    public void start() {
        subscription = relay.subscribe(this::renew);
        var tickMillis = Math.max(1, settings.heartbeat().toMillis() / BEAT_SLICES);
        var _ = writer.scheduleAtFixedRate(guarded(this::beat), tickMillis, tickMillis, TimeUnit.MILLISECONDS);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        if (subscription != null) {
            subscription.close();
        }
        writer.execute(guarded(this::closeAll));
        writer.shutdown();
        try {
            if (!writer.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("Streams were still open after five seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public boolean hasRoom() {
        return running && metrics.clients() < settings.maxClients();
    }

    @Override
    public LiveStream join(Topic topic, Wire wire) {
        var stream = new LiveStream(topic, wire, metrics);
        metrics.countJoined();
        hand(() -> channels.computeIfAbsent(topic, this::openChannel).add(stream), stream);
        return stream;
    }

    @Override
    public void leave(LiveStream stream) {
        metrics.countLeft();
        hand(() -> channels.computeIfPresent(stream.topic(), (topic, channel) -> channel.without(stream)), null);
    }

    private void renew(Frame frame) {
        renewed.merge(frame.topic(), frame, (known, newer) -> newer.isNewerThan(known) ? newer : known);
        hand(() -> publish(frame.topic()), null);
    }

    private void publish(Topic topic) {
        var frame = renewed.remove(topic);
        var channel = channels.get(topic);
        if (frame != null && channel != null) {
            channel.publish(frame);
        }
    }

    private void beat() {
        beatSlice = (beatSlice + 1) % BEAT_SLICES;
        for (var channel : channels.values()) {
            channel.beat(beatSlice);
        }
    }

    private void closeAll() {
        for (var channel : channels.values()) {
            channel.streams.forEach(LiveStream::close);
        }
    }

    private Channel openChannel(Topic topic) {
        var channel = new Channel();
        relay.find(topic).ifPresent(channel::publish);
        return channel;
    }

    /** Gives the task to the writer; after its end a stream that would join is closed instead. */
    private void hand(Runnable task, @Nullable LiveStream joining) {
        try {
            writer.execute(guarded(task));
        } catch (RejectedExecutionException stopped) {
            if (joining != null) {
                joining.close();
            }
        }
    }

    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.error("A task of the live writer failed", e);
            }
        };
    }

    /** The streams of one topic and its newest frame. Used by the writer alone. */
    private final class Channel {

        private final Set<LiveStream> streams = new HashSet<>();
        private @Nullable Frame newest;
        private @Nullable Event event;

        void add(LiveStream stream) {
            streams.add(stream);
            if (event != null) {
                stream.offer(event);
            }
        }

        @Nullable Channel without(LiveStream stream) {
            streams.remove(stream);
            return streams.isEmpty() ? null : this;
        }

        void publish(Frame frame) {
            if (newest == null || frame.isNewerThan(newest)) {
                var encoded = Event.of(frame, codec.write(frame));
                newest = frame;
                event = encoded;
                streams.forEach(stream -> stream.offer(encoded));
            }
        }

        void beat(int slice) {
            for (var stream : streams) {
                if (Math.floorMod(System.identityHashCode(stream), BEAT_SLICES) == slice) {
                    stream.beat();
                }
            }
        }
    }
}
