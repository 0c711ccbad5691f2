package market.sourcing.api.security.embedded;

import java.time.Instant;
import java.util.List;
import market.sourcing.api.contract.OneOf;
import market.sourcing.api.security.Accounts;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.credentials.ClientAccount;

/**
 * An account as operators see it.
 *
 * @param accountId the account's name in the marketplace
 * @param roles in lower case, as scopes are
 */
record AccountView(
        String clientId,
        String accountId,
        @OneOf(value = Role.class, small = true) List<String> roles,
        boolean disabled,
        boolean demo,
        Instant madeAt) {

    static AccountView of(ClientAccount account) {
        return new AccountView(
                account.clientId(),
                Accounts.of(Accounts.EMBEDDED_ISSUER, account.clientId()).value(),
                account.roles().stream().sorted().map(DemoAccount::nameOf).toList(),
                account.disabled(),
                account.demo(),
                account.madeAt());
    }
}
