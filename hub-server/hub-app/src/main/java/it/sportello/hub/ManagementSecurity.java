package it.sportello.hub;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;

/** Who may look inside the running hub: everybody sees whether it is healthy, administrators see its measures. */
@Configuration(proxyBeanMethods = false)
class ManagementSecurity {

    /** No session and no cookie: each reading signs in by itself. */
    @Bean
    @Order(5)
    SecurityFilterChain managementChain(HttpSecurity http, AuthenticationEntryPoint entry) throws Exception {
        return http.securityMatcher("/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .hasRole("ADMINISTRATOR"))
                .httpBasic(basic -> basic.authenticationEntryPoint(entry))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }
}
