package it.sportello.link;

import it.sportello.link.HubLink.Subscription;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who want to be told of something: one after the other on the link's thread, none stopped by another's fault. */
final class Listeners<T> {

    private static final Logger log = LoggerFactory.getLogger(Listeners.class);

    private final Loop loop;
    private final List<Listener<T>> all = new ArrayList<>();

    Listeners(Loop loop) {
        this.loop = loop;
    }

    /** Tells the listener what the supplier has now, and then what comes. */
    Subscription add(Consumer<T> consumer, Supplier<? extends Collection<T>> present) {
        var listener = new Listener<T>(consumer);
        loop.run(() -> {
            present.get().forEach(listener::tell);
            all.add(listener);
        });
        return () -> {
            listener.gone = true;
            loop.run(() -> all.remove(listener));
        };
    }

    void tell(T news) {
        all.forEach(listener -> listener.tell(news));
    }

    private static final class Listener<T> {

        private final Consumer<T> consumer;
        private volatile boolean gone;

        Listener(Consumer<T> consumer) {
            this.consumer = consumer;
        }

        void tell(T news) {
            if (gone) {
                return;
            }
            try {
                consumer.accept(news);
            } catch (RuntimeException e) {
                log.error("a listener failed", e);
            }
        }
    }
}
