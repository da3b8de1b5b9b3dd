package it.sportello.hub.cluster;

import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Carries hints as messages between nodes. */
@Component
class PostedHints implements Hints {

    private static final String HINTS = "hints.";

    private final NodePost post;

    PostedHints(NodePost post) {
        this.post = post;
    }

    @Override
    public void tell(String topic, String id) {
        post.send(HINTS + topic, id);
    }

    @Override
    public Subscription subscribe(String topic, Consumer<String> subscriber) {
        return post.subscribe(HINTS + topic, subscriber)::close;
    }
}
