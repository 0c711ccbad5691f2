package market.sourcing.api.limits;

import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who asks, where a token was accepted. */
final class SignedIn {
    private SignedIn() {}

    static Optional<String> account() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(caller -> !(caller instanceof AnonymousAuthenticationToken))
                .map(Authentication::getName);
    }
}
