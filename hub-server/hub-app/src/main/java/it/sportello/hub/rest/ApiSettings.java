package it.sportello.hub.rest;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import it.sportello.hub.cluster.RateLimits;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;

/** How the interface for programs is guarded and described. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info = @Info(title = "Sportello", version = "1", license = @License(name = "EUPL-1.2"), description = """
            The virtual counter of public offices, for other programs.

            Every change is a command with an id that its sender chooses at random: sent again under the same id, it \
            does nothing more and gets the first answer. Errors are problems (RFC 9457) whose `type` never changes.

            Live: `GET /live/ticket/{token}`, `/live/offer/{branchId}` and `/live/board/{branchId}` are event streams \
            (`text/event-stream`). Each `event: frame` holds a whole snapshot as JSON, with a `version` that grows; the \
            newest counts, missed ones need not be read.
            """))
@SecurityScheme(
        name = "staff",
        type = SecuritySchemeType.HTTP,
        scheme = "basic",
        description = "The account of a staff member.")
class ApiSettings {

    /** A number is no name of a kind, and a text is no number. */
    @Bean
    JsonMapperBuilderCustomizer strictFields() {
        return builder ->
                builder.enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS).disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
    }

    /** No session and no cookie: each call signs in by itself, so a foreign page has nothing to ride on. */
    @Bean
    @Order(10)
    SecurityFilterChain apiChain(
            HttpSecurity http, RateLimits limits, ApiLimits perMinute, Problems problems, ProblemEntryPoint entry)
            throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(ApiSettings::allow)
                .httpBasic(basic -> basic.authenticationEntryPoint(entry))
                .exceptionHandling(faults -> faults.accessDeniedHandler((request, response, refused) ->
                        problems.write(problems.problem(HttpStatus.FORBIDDEN, request), response)))
                .addFilterBefore(new ApiGuard(limits, perMinute, problems), BasicAuthenticationFilter.class)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    /** Only experts serve; whom to take out of the line or bring back, supervisors decide as well. */
    private static void allow(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(HttpMethod.GET, "/api/v1/me/**", "/api/v1/service-points/**")
                .hasAnyRole("EXPERT", "SUPERVISOR", "ADMINISTRATOR")
                .requestMatchers("/api/v1/staff/tickets/*/remove", "/api/v1/staff/tickets/*/bring-back")
                .hasAnyRole("EXPERT", "SUPERVISOR")
                .requestMatchers("/api/v1/me/**", "/api/v1/service-points/**", "/api/v1/staff/**")
                .hasRole("EXPERT")
                .anyRequest()
                .permitAll();
    }

    /** What the server itself refuses under {@code /api/} becomes a problem too, not a page. */
    @Bean
    FilterRegistrationBean<Filter> apiFaults(Problems problems) {
        var filter = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            var uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
            if (uri instanceof String path
                    && path.startsWith("/api/")
                    && request instanceof HttpServletRequest asked
                    && response instanceof HttpServletResponse answered) {
                var status = HttpStatus.resolve(answered.getStatus());
                var told = status == null || !status.isError() ? HttpStatus.INTERNAL_SERVER_ERROR : status;
                problems.write(problems.problem(told, asked), answered);
            } else {
                chain.doFilter(request, response);
            }
        });
        filter.setDispatcherTypes(DispatcherType.ERROR);
        filter.setName("apiFaults");
        return filter;
    }
}
