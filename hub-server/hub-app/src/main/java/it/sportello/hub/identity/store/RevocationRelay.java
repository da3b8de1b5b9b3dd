package it.sportello.hub.identity.store;

import it.sportello.api.DeviceId;
import it.sportello.hub.cluster.Hints;
import it.sportello.hub.identity.DeviceRevoked;
import jakarta.annotation.PreDestroy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells the other hub nodes which device was revoked, and tells this node what they revoked. */
@Component
class RevocationRelay {

    private static final String TOPIC = "device-revoked";

    private final Hints hints;
    private final Hints.Subscription subscription;

    RevocationRelay(Hints hints, ApplicationEventPublisher events) {
        this.hints = hints;
        this.subscription = hints.subscribe(TOPIC, id -> events.publishEvent(new DeviceRevoked(DeviceId.of(id))));
    }

    /** Only what this node itself has committed: what came as a hint is outside any transaction, and ends here. */
    @TransactionalEventListener
    void on(DeviceRevoked revoked) {
        hints.tell(TOPIC, revoked.device().toString());
    }

    @PreDestroy
    void close() {
        subscription.close();
    }
}
