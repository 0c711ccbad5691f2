package market.sourcing.api.security.external;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import market.sourcing.api.security.ClaimWords;
import market.sourcing.api.security.RolesOfToken;
import market.sourcing.domain.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads roles from the one claim that is meant for it: whatever else an issuer writes into tokens makes nobody an operator. */
final class ClaimedRoles implements RolesOfToken {
    private final String claim;
    private final Map<String, Role> roles;

    ClaimedRoles(String claim, Map<String, Role> roles) {
        this.claim = claim;
        this.roles = Map.copyOf(roles);
    }

    @Override
    public Set<Role> of(Jwt token) {
        var held = EnumSet.noneOf(Role.class);
        if (!claim.isBlank()) {
            ClaimWords.of(at(token.getClaims(), claim))
                    .map(roles::get)
                    .filter(role -> role != null)
                    .forEach(held::add);
        }
        return held;
    }

    /** A claim's own name may have dots in it, as addresses have. */
    private static @Nullable Object at(Map<?, ?> claims, String path) {
        var whole = claims.get(path);
        var dot = path.indexOf('.');
        return whole == null && dot > 0 && claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner
                ? at(inner, path.substring(dot + 1))
                : whole;
    }
}
