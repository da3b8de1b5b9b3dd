package it.sportello.hub.shell.login;

import it.sportello.hub.identity.SignInBrakedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Sends a failed log-in back to the form: it tells that something is wrong, not what, or how long to wait. */
final class LoginFailure implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        var told = refused instanceof SignInBrakedException braked
                ? "wait=" + braked.patience().plusSeconds(59).toMinutes()
                : "error";
        response.sendRedirect(request.getContextPath() + "/console/login?" + told);
    }
}
