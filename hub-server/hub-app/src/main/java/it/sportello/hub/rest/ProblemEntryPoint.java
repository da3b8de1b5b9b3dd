package it.sportello.hub.rest;

import it.sportello.hub.identity.SignInBrakedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Tells programs, with a problem, that they are not signed in, or how long they must wait to try it again. */
@Component
final class ProblemEntryPoint implements AuthenticationEntryPoint {

    private final Problems problems;

    ProblemEntryPoint(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof SignInBrakedException braked) {
            response.setHeader("Retry-After", Long.toString(braked.patience().toSeconds() + 1));
            problems.write(problems.problem(HttpStatus.TOO_MANY_REQUESTS, request), response);
        } else {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Sportello\", charset=\"UTF-8\"");
            problems.write(problems.problem(HttpStatus.UNAUTHORIZED, request), response);
        }
    }
}
