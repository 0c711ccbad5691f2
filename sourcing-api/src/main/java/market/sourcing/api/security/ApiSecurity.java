package market.sourcing.api.security;

import market.sourcing.api.limits.BodyCount;
import market.sourcing.api.limits.RequestRates;
import market.sourcing.api.webhook.WebhookPaths;
import market.sourcing.domain.shared.Role;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may come to which path of the API at all; what is theirs is decided by the domain and the controllers. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {
    /** A timer for every filter of the chain costs a search more than it tells. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(3)
    SecurityFilterChain api(
            HttpSecurity http,
            JwtDecoder decoder,
            EarlyEnd ends,
            ActorOfToken actors,
            SecurityAnswers answers,
            RequestRates rates,
            @Qualifier("bodiesOfAccount") BodyCount bodies,
            @Value("${sourcing.security.open-metrics}") boolean openMetrics) {
        return http.csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .logout(logout -> logout.disable())
                .headers(ApiSecurity::headers)
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(answers)
                        .accessDeniedHandler(answers)
                        .jwt(jwt -> jwt.decoder(new NotEnded(new TokensSeen(decoder), ends))
                                .jwtAuthenticationConverter(actors)))
                .addFilterBefore(rates, AuthorizationFilter.class)
                .addFilterBefore(bodies, AuthorizationFilter.class)
                .authorizeHttpRequests(paths -> permit(paths, openMetrics))
                .build();
    }

    private static void permit(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths,
            boolean openMetrics) {
        var operator = Role.OPERATOR.name();
        paths.requestMatchers(HttpMethod.GET, "/api/listings", "/api/listings/*")
                .permitAll()
                // They are signed.
                .requestMatchers(HttpMethod.POST, WebhookPaths.patterns())
                .permitAll()
                .requestMatchers("/", "/error", "/v3/api-docs", "/v3/api-docs/**")
                .permitAll()
                .requestMatchers("/swagger-ui.html", "/swagger-ui/**", "/webjars/**", "/favicon.ico")
                .permitAll()
                .requestMatchers("/actuator/health", "/actuator/health/**")
                .permitAll();
        if (openMetrics) {
            paths.requestMatchers("/actuator/prometheus").permitAll();
        }
        paths.requestMatchers("/actuator/**", "/api/operations/**", "/api/imports/**")
                .hasRole(operator)
                // Nothing there changes anything.
                .requestMatchers("/audit/**")
                .hasAnyRole(operator, Role.AUDITOR.name())
                .requestMatchers(HttpMethod.POST, "/api/factories/*/*")
                .hasRole(operator)
                .requestMatchers(HttpMethod.POST, "/api/factories", "/api/listings", "/api/listings/*/*")
                .hasAnyRole(Role.FACTORY.name(), operator)
                .requestMatchers(HttpMethod.POST, "/api/evidence")
                .hasAnyRole(Role.BUYER.name(), Role.AGENT.name(), Role.FACTORY.name(), operator)
                .requestMatchers(HttpMethod.POST, "/api/orders")
                .hasAnyRole(Role.BUYER.name(), Role.AGENT.name())
                .anyRequest()
                .authenticated();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.addHeaderWriter(new ContentPolicy())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()"));
    }
}
