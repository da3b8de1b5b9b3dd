package it.sportello.hub.shell.frame;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import it.sportello.hub.assistance.HelpCallsChanged;
import it.sportello.hub.branch.OrganisationId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells the pages of an organisation that a citizen has called, or somebody goes to one. Safe for any thread. */
@Component
class HelpFeed {

    private final Map<OrganisationId, Set<Follower>> followers = new ConcurrentHashMap<>();
    private final Background background;

    HelpFeed(Background background) {
        this.background = background;
    }

    /** Calls the page under its lock after each change, until the registration is removed. */
    Registration follow(UI ui, OrganisationId organisation, Runnable page) {
        var follower = new Follower(ui, page);
        followers
                .computeIfAbsent(organisation, any -> ConcurrentHashMap.newKeySet())
                .add(follower);
        return () -> followers.getOrDefault(organisation, Set.of()).remove(follower);
    }

    /** After the commit; what another node has told comes outside any transaction. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(HelpCallsChanged changed) {
        followers.getOrDefault(changed.organisation(), Set.of()).forEach(follower -> background.run(follower::tell));
    }

    private static final class Follower {

        private final UI ui;
        private final Runnable page;

        Follower(UI ui, Runnable page) {
            this.ui = ui;
            this.page = page;
        }

        void tell() {
            try {
                ui.access(page::run);
            } catch (UIDetachedException gone) {
                // Nobody looks any more.
            }
        }
    }
}
