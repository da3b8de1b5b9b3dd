package it.sportello.hub.shell.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sends a log-in that must wait back to the form, before any password is looked at. */
final class LoginBrakeFilter extends OncePerRequestFilter {

    private final LoginBrake brake;
    private final RequestMatcher logins;

    LoginBrakeFilter(LoginBrake brake, RequestMatcher logins) {
        this.brake = brake;
        this.logins = logins;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !logins.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var account = Objects.requireNonNullElse(request.getParameter("username"), "");
        var wait = brake.attempt(account, request.getRemoteAddr());
        if (wait.isPresent()) {
            response.sendRedirect(request.getContextPath() + "/console/login?wait="
                    + wait.get().plusSeconds(59).toMinutes());
        } else {
            chain.doFilter(request, response);
        }
    }
}
