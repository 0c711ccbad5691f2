package market.sourcing.api.security;

import java.util.Arrays;
import market.sourcing.domain.shared.Role;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.access.intercept.RequestMatcherDelegatingAuthorizationManager;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may come to what no use case answers: pages, the description, what the framework tells, and paths at which there is nothing.
 * Where only some have anything to look for, others do not learn that there is nothing.
 */
final class Elsewhere {
    private static final String OPERATOR = Role.OPERATOR.name();

    private Elsewhere() {}

    static RequestMatcherDelegatingAuthorizationManager whoMay(boolean openMetrics) {
        var paths = RequestMatcherDelegatingAuthorizationManager.builder()
                .requestMatchers(to("/", "/error", "/v3/api-docs", "/v3/api-docs/**"))
                .permitAll()
                .requestMatchers(to("/swagger-ui.html", "/swagger-ui/**", "/webjars/**", "/favicon.ico"))
                .permitAll()
                .requestMatchers(to("/actuator/health", "/actuator/health/**"))
                .permitAll();
        // Beside what is open there is nothing to hide either.
        paths.requestMatchers(at(HttpMethod.GET, "/api/listings/"), at(HttpMethod.HEAD, "/api/listings/"))
                .permitAll()
                .requestMatchers(
                        at(HttpMethod.POST, "/api/payments/webhooks/"), at(HttpMethod.POST, "/api/carriers/webhooks/"))
                .permitAll();
        if (openMetrics) {
            paths.requestMatchers(to("/actuator/prometheus")).permitAll();
        }
        return paths.requestMatchers(to("/actuator/**", "/api/operations/**", "/api/imports/**"))
                .hasRole(OPERATOR)
                .requestMatchers(to("/audit/**"))
                .hasAnyRole(OPERATOR, Role.AUDITOR.name())
                .requestMatchers(at(HttpMethod.POST, "/api/factories/*/*"))
                .hasRole(OPERATOR)
                .requestMatchers(at(HttpMethod.POST, "/api/listings/*/*"))
                .hasAnyRole(Role.FACTORY.name(), OPERATOR)
                .anyRequest()
                .authenticated()
                .build();
    }

    private static RequestMatcher[] to(String... paths) {
        return Arrays.stream(paths).map(PathPatternRequestMatcher::pathPattern).toArray(RequestMatcher[]::new);
    }

    private static RequestMatcher at(HttpMethod method, String path) {
        return PathPatternRequestMatcher.pathPattern(method, path);
    }
}
