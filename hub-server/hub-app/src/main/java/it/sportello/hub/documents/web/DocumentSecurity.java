package it.sportello.hub.documents.web;

import it.sportello.hub.cluster.RateLimits;
import it.sportello.hub.documents.DocumentSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The security chain of documents: sending is allowed by a pass in the header, which no foreign page knows; reading by the
 * log-in of the consoles, and changes nothing.
 */
@Configuration(proxyBeanMethods = false)
class DocumentSecurity {

    /** A viewer in the browser needs its own styles; a document brings nothing that is run. */
    private static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; object-src 'self';"
                    + " frame-ancestors 'self'";

    @Bean
    @Order(30)
    SecurityFilterChain documentChain(HttpSecurity http, RateLimits limits, DocumentSettings settings)
            throws Exception {
        return http.securityMatcher("/rooms/photos/*", "/rooms/documents/*")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.POST, "/rooms/photos/*")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/rooms/documents/*")
                        .hasAnyRole("EXPERT", "SUPERVISOR", "ADMINISTRATOR")
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(faults -> faults.authenticationEntryPoint(
                                (request, response, refused) -> response.setStatus(HttpStatus.UNAUTHORIZED.value()))
                        .accessDeniedHandler(
                                (request, response, refused) -> response.setStatus(HttpStatus.NOT_FOUND.value())))
                .addFilterBefore(new UploadBrake(limits, settings), AuthorizationFilter.class)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .frameOptions(FrameOptionsConfig::sameOrigin)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN)))
                .build();
    }

    /** Turns away floods of documents before they are read. */
    private static final class UploadBrake extends OncePerRequestFilter {

        private final RateLimits limits;
        private final DocumentSettings settings;

        UploadBrake(RateLimits limits, DocumentSettings settings) {
            this.limits = limits;
            this.settings = settings;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (HttpMethod.POST.matches(request.getMethod())
                    && !limits.allows("photo:" + request.getRemoteAddr(), settings.uploadsPerMinute())) {
                response.setHeader("Retry-After", "60");
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            } else {
                chain.doFilter(request, response);
            }
        }
    }
}
