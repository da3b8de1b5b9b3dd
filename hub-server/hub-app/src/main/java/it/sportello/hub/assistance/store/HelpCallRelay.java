package it.sportello.hub.assistance.store;

import it.sportello.hub.assistance.HelpCallsChanged;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.cluster.Hints;
import jakarta.annotation.PreDestroy;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells the other hub nodes that the calls of an organisation changed, and tells this node what they told. */
@Component
class HelpCallRelay {

    private static final String TOPIC = "help-calls";

    private final Hints hints;
    private final Hints.Subscription subscription;

    HelpCallRelay(Hints hints, ApplicationEventPublisher events) {
        this.hints = hints;
        this.subscription = hints.subscribe(
                TOPIC, id -> events.publishEvent(new HelpCallsChanged(new OrganisationId(UUID.fromString(id)))));
    }

    /** Only what this node itself has committed: what came as a hint is outside any transaction, and ends here. */
    @TransactionalEventListener
    void on(HelpCallsChanged changed) {
        hints.tell(TOPIC, changed.organisation().value().toString());
    }

    @PreDestroy
    void close() {
        subscription.close();
    }
}
