package it.sportello.hub.shell.frame;

import com.vaadin.flow.spring.security.AuthenticationContext;
import it.sportello.hub.identity.Staff;
import it.sportello.hub.identity.StaffDirectory;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;

/** Tells who uses the page: read anew each time, so that a role taken away is gone with the next page. */
@Component
public class SignedIn {

    private final AuthenticationContext authentication;
    private final StaffDirectory directory;

    SignedIn(AuthenticationContext authentication, StaffDirectory directory) {
        this.authentication = authentication;
        this.directory = directory;
    }

    /** Throws {@link NoSuchElementException} where nobody is signed in. */
    public Staff get() {
        return authentication
                .getPrincipalName()
                .flatMap(directory::findByUsername)
                .orElseThrow(() -> new NoSuchElementException("nobody is signed in"));
    }

    /** Ends the session and leaves for the log-in page. */
    public void signOut() {
        authentication.logout();
    }
}
