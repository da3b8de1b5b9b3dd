package it.sportello.hub.identity.store;

import it.sportello.hub.identity.SignedInStaff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds the account of a staff member who signs in. */
@Component
class StaffAccounts {

    private final JdbcClient jdbc;

    StaffAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A fresh one for each sign-in, for its password is wiped afterwards; throws where there is none. */
    SignedInStaff get(String username) {
        return jdbc.sql("select * from staff where username = ? and enabled")
                .param(username)
                .query((row, n) -> SignedInStaff.of(JdbcStaffDirectory.staff(row), row.getString("password_hash")))
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("unknown account"));
    }
}
