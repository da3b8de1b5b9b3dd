package it.sportello.hub.identity.store;

import it.sportello.hub.identity.store.SignInBrake.Outcome;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks the passwords of staff, wherever they sign in: at the form of the consoles or with each call of a program. One
 * brake stands before all of it; an unknown account takes the same way and the same time as a known one.
 */
@Component
class StaffSignIn implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwords;
    private final SignInBrake brake;

    StaffSignIn(StaffAccounts accounts, PasswordEncoder encoder, SignInBrake brake) {
        this.passwords = new DaoAuthenticationProvider(accounts::get);
        this.passwords.setPasswordEncoder(encoder);
        this.brake = brake;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var account = asked.getName();
        var address = addressOf(asked);
        brake.begin(account, address);
        var outcome = Outcome.UNDECIDED;
        try {
            var signedIn = passwords.authenticate(asked);
            outcome = Outcome.RIGHT;
            return signedIn;
        } catch (BadCredentialsException wrong) {
            outcome = Outcome.WRONG;
            throw wrong;
        } finally {
            brake.end(account, address, outcome);
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    private static String addressOf(Authentication asked) {
        return asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
