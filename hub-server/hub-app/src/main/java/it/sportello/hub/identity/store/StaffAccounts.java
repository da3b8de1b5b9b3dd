package it.sportello.hub.identity.store;

import it.sportello.hub.identity.SignedInStaff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds the account of a staff member who signs in. */
@Component
class StaffAccounts implements UserDetailsService {

    private final JdbcClient jdbc;

    StaffAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        return jdbc.sql("select * from staff where username = ? and enabled")
                .param(username)
                .query((row, n) -> SignedInStaff.of(JdbcStaffDirectory.staff(row), row.getString("password_hash")))
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("unknown account"));
    }
}
