package it.sportello.hub.identity;

import java.util.Collection;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** The staff member behind a log-in, as Spring Security carries it; the authorities are {@code ROLE_} and the role. */
public final class SignedInStaff extends User {

    private static final long serialVersionUID = 1L;

    private final Staff staff;

    private SignedInStaff(Staff staff, String passwordHash) {
        super(staff.username(), passwordHash, authorities(staff));
        this.staff = staff;
    }

    /** Carries the staff member with the hash that the password is checked against. */
    public static SignedInStaff of(Staff staff, String passwordHash) {
        return new SignedInStaff(staff, passwordHash);
    }

    public Staff staff() {
        return staff;
    }

    private static Collection<SimpleGrantedAuthority> authorities(Staff staff) {
        return staff.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }
}
