package it.sportello.hub.shell.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Releases the brake after a right password, and goes on to the page that was asked for. */
final class SuccessHandler extends SavedRequestAwareAuthenticationSuccessHandler {

    private final LoginBrake brake;

    SuccessHandler(LoginBrake brake) {
        this.brake = brake;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        brake.succeeded(authentication.getName(), request.getRemoteAddr());
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
