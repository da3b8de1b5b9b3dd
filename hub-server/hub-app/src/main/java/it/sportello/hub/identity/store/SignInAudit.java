package it.sportello.hub.identity.store;

import it.sportello.hub.audit.AuditEntry;
import it.sportello.hub.audit.AuditLog;
import it.sportello.hub.identity.SignedInStaff;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Writes down who signs in at a console. */
@Component
class SignInAudit {

    private final AuditLog audit;
    private final InstantSource clock;

    SignInAudit(AuditLog audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    void on(InteractiveAuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedInStaff signedIn) {
            var staff = signedIn.staff();
            var id = staff.id().toString();
            audit.append(List.of(new AuditEntry(staff.organisation(), clock.instant(), id, "SIGNED_IN", id, "")));
        }
    }
}
