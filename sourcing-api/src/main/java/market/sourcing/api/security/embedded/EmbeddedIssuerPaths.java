package market.sourcing.api.security.embedded;

import java.util.List;
import java.util.function.Consumer;
import market.sourcing.api.address.PublicAddress;
import market.sourcing.api.limits.TokenRates;
import market.sourcing.api.problem.Problems;
import market.sourcing.api.security.OtherIssuer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** The paths of the own authorization server: tokens for services, and the login page for people. */
@Configuration(proxyBeanMethods = false)
@Conditional(OtherIssuer.None.class)
class EmbeddedIssuerPaths {

    private static final int SESSIONS_OF_AN_ACCOUNT = 20;
    private static final int SESSIONS = 2_000;

    /** Also told of sessions that run out, which the web server does by itself. */
    @Bean
    LoginSessions loginSessions() {
        return new LoginSessions(SESSIONS_OF_AN_ACCOUNT, SESSIONS);
    }

    @Bean
    LoginPolicy loginPolicy(@Value("${sourcing.web.redirect-uris}") List<String> redirectUris) {
        return new LoginPolicy(redirectUris);
    }

    @Bean
    @Order(1)
    SecurityFilterChain tokens(
            HttpSecurity http,
            TokenRates rates,
            PublicAddress address,
            RegisteredClientRepository clients,
            Introspection introspection,
            Revocation revocation,
            LoginPolicy policy,
            Problems problems) {
        http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(Customizer.withDefaults())
                            .registeredClientRepository(new OwnRedirects(clients, address))
                            .authorizationService(new RecentAuthorizations())
                            .tokenIntrospectionEndpoint(
                                    endpoint -> endpoint.authenticationProviders(alone(introspection)))
                            .tokenRevocationEndpoint(endpoint -> endpoint.authenticationProviders(alone(revocation)))
                            .tokenEndpoint(endpoint -> endpoint.accessTokenRequestConverters(
                                    converters -> converters.addFirst(new AllScopesByDefault())));
                })
                .addFilterBefore(rates, SecurityContextHolderFilter.class)
                .addFilterBefore(new AuthorizeLimit(problems), SecurityContextHolderFilter.class)
                .addFilterAfter(new OneIssuer(address), CsrfFilter.class)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.requestCache(new LoginTarget()))
                .headers(policy::write)
                .authorizeHttpRequests(paths -> paths.anyRequest().authenticated())
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"),
                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)));
        return http.build();
    }

    /** Another one would be asked when it says no. */
    private static Consumer<List<AuthenticationProvider>> alone(AuthenticationProvider provider) {
        return providers -> {
            providers.clear();
            providers.add(provider);
        };
    }

    @Bean
    @Order(2)
    SecurityFilterChain login(HttpSecurity http, TokenRates rates, LoginSessions sessions, LoginPolicy policy) {
        return http.securityMatcher("/login", "/logout", "/default-ui.css")
                .addFilterBefore(rates, SecurityContextHolderFilter.class)
                .authorizeHttpRequests(paths -> paths.anyRequest().authenticated())
                .csrf(csrf -> csrf.csrfTokenRepository(csrfInACookie()))
                .requestCache(cache -> cache.requestCache(new LoginTarget()))
                .sessionManagement(management -> management.addSessionAuthenticationStrategy(sessions))
                .headers(policy::write)
                .formLogin(form -> form.failureHandler(failedLogins()))
                .build();
    }

    /** With the browser and not in a session, which a stranger who only looks at the page would then have. */
    private static CookieCsrfTokenRepository csrfInACookie() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    private static AuthenticationFailureHandler failedLogins() {
        var failed = new SimpleUrlAuthenticationFailureHandler("/login?error");
        failed.setAllowSessionCreation(false);
        return failed;
    }
}
