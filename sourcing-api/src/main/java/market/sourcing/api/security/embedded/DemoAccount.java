package market.sourcing.api.security.embedded;

import java.util.Comparator;
import java.util.Locale;
import market.sourcing.api.security.Accounts;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Role;

/**
 * An account to try the marketplace with.
 *
 * @param role lower case; also the account's only scope
 * @param clientSecret random, made at the first start of this installation
 */
public record DemoAccount(String role, String clientId, String clientSecret) {

    /** In the order of the roles. */
    static final Comparator<DemoAccount> BY_ROLE =
            Comparator.comparing(DemoAccount::roleOf).thenComparing(DemoAccount::clientId);

    private Role roleOf() {
        return Role.valueOf(role.toUpperCase(Locale.ROOT));
    }

    /** The account's name in the marketplace. */
    public AccountId account() {
        return Accounts.of(Accounts.EMBEDDED_ISSUER, clientId);
    }

    static String nameOf(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /** Never shows the secret: records end up in logs. */
    @Override
    public String toString() {
        return clientId + " (" + role + ")";
    }
}
