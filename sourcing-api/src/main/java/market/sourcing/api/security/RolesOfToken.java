package market.sourcing.api.security;

import java.util.Set;
import market.sourcing.domain.shared.Role;
import org.springframework.security.oauth2.jwt.Jwt;

/** What an accepted token entitles to; each kind of issuer says it in its own claim. */
@FunctionalInterface
public interface RolesOfToken {
    Set<Role> of(Jwt token);
}
