package market.sourcing.domain.shared;

import java.util.Set;

/** Who asks: the account and its roles, as the access token proved them. */
public record Actor(AccountId account, Set<Role> roles) {
    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** An owner acts for what is theirs, an operator for everybody. */
    public boolean mayActFor(AccountId owner) {
        return account.equals(owner) || is(Role.OPERATOR);
    }
}
