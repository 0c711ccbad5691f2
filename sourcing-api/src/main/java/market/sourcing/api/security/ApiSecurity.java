package market.sourcing.api.security;

import market.sourcing.api.access.Doors;
import market.sourcing.api.limits.BodyCount;
import market.sourcing.api.limits.RequestRates;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** How it is found out who asks for something of the API, and who may come where. */
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
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
            @Value("${sourcing.security.open-metrics}") boolean openMetrics) {
        var doors = new Doors(handlers.getHandlerMethods(), Elsewhere.whoMay(openMetrics));
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
                .authorizeHttpRequests(paths -> paths.anyRequest().access(doors))
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.addHeaderWriter(new ContentPolicy())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()"));
    }
}
