package market.sourcing.api.security.embedded;

import market.sourcing.api.address.PublicAddress;
import market.sourcing.api.limits.TokenRates;
import market.sourcing.api.security.OtherIssuer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** The paths of the own authorization server: tokens for services, and the login page for people. */
@Configuration(proxyBeanMethods = false)
@Conditional(OtherIssuer.None.class)
class EmbeddedIssuerPaths {

    @Bean
    @Order(1)
    SecurityFilterChain tokens(HttpSecurity http, TokenRates rates, PublicAddress address) {
        http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(Customizer.withDefaults())
                            .authorizationService(new RecentAuthorizations())
                            .tokenEndpoint(endpoint -> endpoint.accessTokenRequestConverters(
                                    converters -> converters.addFirst(new AllScopesByDefault())));
                })
                .addFilterBefore(rates, SecurityContextHolderFilter.class)
                .addFilterAfter(new OneIssuer(address), CsrfFilter.class)
                .authorizeHttpRequests(paths -> paths.anyRequest().authenticated())
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"),
                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain login(HttpSecurity http, TokenRates rates) {
        return http.securityMatcher("/login", "/logout", "/default-ui.css")
                .addFilterBefore(rates, SecurityContextHolderFilter.class)
                .authorizeHttpRequests(paths -> paths.anyRequest().authenticated())
                .formLogin(Customizer.withDefaults())
                .build();
    }
}
