package market.sourcing.api.security.embedded;

import market.sourcing.infra.credentials.AccountKeys;
import market.sourcing.infra.credentials.ClientAccount;
import market.sourcing.infra.credentials.ClientAccounts;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** The accounts as people who log in. */
final class AccountUsers implements UserDetailsService {
    private final ClientAccounts accounts;
    private final AccountKeys keys;

    AccountUsers(ClientAccounts accounts, AccountKeys keys) {
        this.accounts = accounts;
        this.keys = keys;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        return accounts.find(name).map(this::user).orElseThrow(() -> UsernameNotFoundException.fromUsername(name));
    }

    private UserDetails user(ClientAccount account) {
        return User.withUsername(account.clientId())
                .password(AnyKey.of(keys.live(account.clientId())))
                .authorities(account.roles().stream().map(DemoAccount::nameOf).toArray(String[]::new))
                .disabled(account.disabled())
                .build();
    }
}
