package it.sportello.hub.cluster;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceNotActiveException;
import com.hazelcast.topic.ITopic;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Carries the messages over topics of the grid. */
@Component
class HazelcastPost implements NodePost {

    private final HazelcastInstance hazelcast;

    HazelcastPost(HazelcastInstance hazelcast) {
        this.hazelcast = hazelcast;
    }

    @Override
    public void send(String topic, String message) {
        try {
            if (hazelcast.getCluster().getMembers().size() > 1) {
                topic(topic).publishAsync(message);
            }
        } catch (HazelcastInstanceNotActiveException closing) {
            // Lost, as a message may be.
        }
    }

    @Override
    public Subscription subscribe(String topic, Consumer<String> subscriber) {
        var channel = topic(topic);
        var registration = channel.addMessageListener(message -> {
            var from = message.getPublishingMember();
            if (from == null || !from.localMember()) {
                subscriber.accept(message.getMessageObject());
            }
        });
        return () -> {
            try {
                channel.removeMessageListener(registration);
            } catch (HazelcastInstanceNotActiveException closed) {
                // Gone with the grid.
            }
        };
    }

    private ITopic<String> topic(String topic) {
        return hazelcast.getTopic("post." + topic);
    }
}
