package it.sportello.hub.cluster;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceNotActiveException;
import com.hazelcast.topic.ITopic;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Carries hints as messages of the grid. */
@Component
class HazelcastHints implements Hints {

    private final HazelcastInstance hazelcast;

    HazelcastHints(HazelcastInstance hazelcast) {
        this.hazelcast = hazelcast;
    }

    @Override
    public void tell(String topic, String id) {
        try {
            topic(topic).publishAsync(id);
        } catch (HazelcastInstanceNotActiveException closing) {
            // The other nodes look by themselves.
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
        return hazelcast.getTopic("hints." + topic);
    }
}
