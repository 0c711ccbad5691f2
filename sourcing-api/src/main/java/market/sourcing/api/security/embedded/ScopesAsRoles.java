package market.sourcing.api.security.embedded;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import market.sourcing.api.security.ClaimWords;
import market.sourcing.api.security.RolesOfToken;
import market.sourcing.domain.shared.Role;
import org.springframework.security.oauth2.jwt.Jwt;

/** The own authorization server gives scopes named as the roles are, to accounts that have them. */
final class ScopesAsRoles implements RolesOfToken {
    private static final Map<String, Role> ROLES = Arrays.stream(Role.values())
            .collect(Collectors.toUnmodifiableMap(DemoAccount::nameOf, Function.identity()));

    @Override
    public Set<Role> of(Jwt token) {
        var roles = EnumSet.noneOf(Role.class);
        ClaimWords.of(token.getClaims().get("scope"))
                .map(ROLES::get)
                .filter(role -> role != null)
                .forEach(roles::add);
        return roles;
    }
}
