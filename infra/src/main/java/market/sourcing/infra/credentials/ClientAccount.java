package market.sourcing.infra.credentials;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import market.sourcing.domain.shared.Role;

/**
 * An account that comes in with its id and the secret of one of its keys.
 *
 * @param disabled gets no token, and its tokens are refused
 */
public record ClientAccount(String clientId, Set<Role> roles, Instant madeAt, boolean disabled, boolean demo) {

    public ClientAccount {
        roles = Set.copyOf(roles.isEmpty() ? roles : EnumSet.copyOf(roles));
    }

    @Override
    public String toString() {
        return clientId + " " + roles + (disabled ? " disabled" : "") + (demo ? " demo" : "");
    }
}
