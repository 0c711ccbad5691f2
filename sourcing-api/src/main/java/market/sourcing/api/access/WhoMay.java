package market.sourcing.api.access;

import java.util.Arrays;
import market.sourcing.domain.shared.Role;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.SingleResultAuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.method.HandlerMethod;

/** Who may come to a use case, as it says; to one that says nothing, nobody. */
final class WhoMay {
    private WhoMay() {}

    static AuthorizationManager<RequestAuthorizationContext> come(HandlerMethod useCase) {
        var some = useCase.getMethodAnnotation(OpenTo.class);
        if (some != null) {
            return AuthorityAuthorizationManager.hasAnyRole(names(some.value()));
        }
        if (useCase.hasMethodAnnotation(OpenToAccounts.class)) {
            return AuthenticatedAuthorizationManager.authenticated();
        }
        return useCase.hasMethodAnnotation(OpenToAnybody.class)
                ? SingleResultAuthorizationManager.permitAll()
                : SingleResultAuthorizationManager.denyAll();
    }

    private static String[] names(Role[] roles) {
        return Arrays.stream(roles).map(Role::name).toArray(String[]::new);
    }
}
