package it.sportello.hub.citizen;

import it.sportello.hub.cluster.RateLimits;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away floods and oversized forms before they reach a page. */
final class CitizenGuard extends OncePerRequestFilter {

    private static final int BODY_BYTES = 16 * 1024;
    private static final int PREFIX_CHARS = 8;

    private final RateLimits limits;
    private final CitizenLimits perMinute;

    CitizenGuard(RateLimits limits, CitizenLimits perMinute) {
        this.limits = limits;
        this.perMinute = perMinute;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!allows(request)) {
            response.setHeader("Retry-After", "60");
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        } else if (request.getMethod().equals("POST") && !hasSmallBody(request)) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean allows(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        var path = request.getRequestURI();
        if (!limits.allows("page:" + address, perMinute.pages())) {
            return false;
        }
        if (request.getMethod().equals("POST") && !limits.allows("change:" + address, perMinute.changes())) {
            return false;
        }
        return !path.startsWith("/q/") || limits.allows("token:" + prefixOf(path), perMinute.ticket());
    }

    private static String prefixOf(String path) {
        return path.substring("/q/".length(), Math.min(path.length(), "/q/".length() + PREFIX_CHARS));
    }

    /** Browsers always tell the length of a form; one who does not is turned away with those who send too much. */
    private static boolean hasSmallBody(HttpServletRequest request) {
        var length = request.getContentLengthLong();
        return length >= 0 && length <= BODY_BYTES;
    }
}
