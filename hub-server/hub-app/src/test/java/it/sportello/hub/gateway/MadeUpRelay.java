package it.sportello.hub.gateway;

import it.sportello.api.Frame;
import it.sportello.api.Topic;
import it.sportello.hub.cluster.FrameRelay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A relay without a grid. */
final class MadeUpRelay implements FrameRelay {

    private final Map<Topic, Frame> newest = new ConcurrentHashMap<>();
    private final List<Consumer<Frame>> subscribers = new CopyOnWriteArrayList<>();

    @Override
    public void publish(Frame frame) {
        newest.put(frame.topic(), frame);
        subscribers.forEach(subscriber -> subscriber.accept(frame));
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
}
