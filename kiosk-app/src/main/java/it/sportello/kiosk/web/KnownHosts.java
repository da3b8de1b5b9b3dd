package it.sportello.kiosk.web;

import it.sportello.kiosk.config.KioskSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only those who call the kiosk by its own name: a page from elsewhere cannot reach it by letting its own name
 * point to this machine.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class KnownHosts extends OncePerRequestFilter {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> known = new HashSet<>(THIS_MACHINE);

    KnownHosts(KioskSettings settings) {
        settings.allowedHosts().forEach(host -> known.add(host.toLowerCase(Locale.ROOT)));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (known.contains(nameOf(request.getHeader("Host"))) && ownOrigin(request.getHeader("Origin"))) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private boolean ownOrigin(@Nullable String origin) {
        if (origin == null) {
            return true;
        }
        try {
            var host = URI.create(origin).getHost();
            return host != null && known.contains(host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static String nameOf(@Nullable String host) {
        if (host == null) {
            return "";
        }
        var name = host.toLowerCase(Locale.ROOT);
        var colon = name.lastIndexOf(':');
        return colon > name.lastIndexOf(']') ? name.substring(0, colon) : name;
    }
}
