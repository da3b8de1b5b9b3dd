package it.sportello.hub.shell.frame;

import com.vaadin.flow.shared.Registration;
import it.sportello.hub.identity.StaffId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Who has a console page open at this node. Safe for any thread. */
@Component
public class Presence {

    private final Map<StaffId, Integer> pages = new ConcurrentHashMap<>();

    /** Counts a page of the staff member, until the registration is removed. */
    Registration enter(StaffId staff) {
        pages.merge(staff, 1, Integer::sum);
        return Registration.once(() -> pages.computeIfPresent(staff, (id, open) -> open == 1 ? null : open - 1));
    }

    public Set<StaffId> listPresent() {
        return Set.copyOf(pages.keySet());
    }
}
