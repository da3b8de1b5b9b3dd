package it.sportello.hub.citizen;

import it.sportello.api.CommandId;
import it.sportello.hub.cluster.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How the citizen web is guarded, and what it sends beside its pages. */
@Configuration(proxyBeanMethods = false)
class CitizenSettings implements WebMvcConfigurer {

    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; "
                    + "object-src 'none'; require-trusted-types-for 'script'";

    private static final String PERMISSIONS =
            "camera=(%s), microphone=(%s), display-capture=(%s), geolocation=(), usb=(), serial=(), payment=()";

    private static final Pattern ROOM = Pattern.compile("/q/[^/]+/room");

    @Bean
    Ids ids() {
        return () -> new CommandId(UUID.randomUUID());
    }

    /**
     * The chain of the pages, and the last one: what no other chain claims and no page answers is unknown.
     *
     * <p>No protection against forged forms is needed, for there is nothing to ride on: no cookie and no log-in. What
     * changes a ticket is authorised by the secret in its path, which a foreign page does not know; taking a ticket is
     * open to everybody, and the command's id in the form makes a repeat harmless.
     */
    @Bean
    @Order(1000)
    SecurityFilterChain citizenChain(HttpSecurity http, RateLimits limits, CitizenLimits perMinute) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/",
                                "/o/**",
                                "/q/**",
                                "/error",
                                "/citizen/**",
                                "/js/**",
                                "/sportello/**",
                                "/favicon.ico")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(faults -> faults.authenticationEntryPoint(
                                (request, response, refused) -> response.sendError(HttpStatus.NOT_FOUND.value()))
                        .accessDeniedHandler(
                                (request, response, refused) -> response.sendError(HttpStatus.NOT_FOUND.value())))
                .addFilterBefore(new CitizenGuard(limits, perMinute), AuthorizationFilter.class)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(CitizenSettings::protect)
                .build();
    }

    /** What the server refuses before any page is told by a bare status; an address it cannot read is an unknown one. */
    @Bean
    WebServerFactoryCustomizer<JettyServletWebServerFactory> bareRefusals() {
        return factory -> factory.addServerCustomizers(server -> server.setErrorHandler(CitizenSettings::refuseBarely));
    }

    private static boolean refuseBarely(Request request, Response response, Callback callback) {
        if (response.getStatus() == HttpStatus.BAD_REQUEST.value()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        callback.succeeded();
        return true;
    }

    private static void protect(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .httpStrictTransportSecurity(transport -> transport.maxAgeInSeconds(63_072_000))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .addHeaderWriter(CitizenSettings::permit);
    }

    /** Camera and microphone are for the page of a room alone. */
    private static void permit(HttpServletRequest request, HttpServletResponse response) {
        var whose = ROOM.matcher(request.getRequestURI()).matches() ? "self" : "";
        response.setHeader("Permissions-Policy", PERMISSIONS.formatted(whose, whose, whose));
    }

    /** Styles, scripts and fonts may be kept; the pages may not. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var kept = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();
        registry.addResourceHandler("/citizen/**")
                .addResourceLocations("classpath:/static/citizen/")
                .setCacheControl(kept);
        registry.addResourceHandler("/js/**")
                .addResourceLocations("classpath:/META-INF/resources/js/")
                .setCacheControl(kept);
        registry.addResourceHandler("/sportello/**")
                .addResourceLocations("classpath:/META-INF/resources/sportello/")
                .setCacheControl(kept);
    }
}
