package market.sourcing.api.security.embedded;

import market.sourcing.infra.credentials.AccountKeys;
import market.sourcing.infra.credentials.ClientAccount;
import market.sourcing.infra.credentials.ClientAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/** The accounts as clients, and the web client. A disabled account is no client. */
final class AccountClients implements RegisteredClientRepository {
    private final ClientAccounts accounts;
    private final AccountKeys keys;
    private final RegisteredClient web;

    AccountClients(ClientAccounts accounts, AccountKeys keys, RegisteredClient web) {
        this.accounts = accounts;
        this.keys = keys;
        this.web = web;
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clientId.equals(web.getClientId())
                ? web
                : accounts.find(clientId)
                        .filter(account -> !account.disabled())
                        .map(this::client)
                        .orElse(null);
    }

    private RegisteredClient client(ClientAccount account) {
        return Clients.ofAccount(account, keys.live(account.clientId()));
    }

    /** Accounts and their keys are changed elsewhere. */
    @Override
    public void save(RegisteredClient client) {}
}
