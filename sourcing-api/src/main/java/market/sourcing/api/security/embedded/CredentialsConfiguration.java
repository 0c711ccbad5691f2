package market.sourcing.api.security.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import market.sourcing.api.security.EarlyEnd;
import market.sourcing.api.security.OtherIssuer;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.credentials.AccountKeys;
import market.sourcing.infra.credentials.ClientAccounts;
import market.sourcing.infra.credentials.DemoSecrets;
import market.sourcing.infra.credentials.EndedTokens;
import market.sourcing.infra.credentials.MasterKey;
import market.sourcing.infra.credentials.RevokedTokens;
import market.sourcing.infra.credentials.SealedTokenKeys;
import market.sourcing.infra.files.DataFolder;
import market.sourcing.infra.loops.Loop;
import market.sourcing.infra.loops.LoopLifecycle;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Accounts and their keys, signing keys and ended tokens, which all nodes share through PostgreSQL. */
@Configuration(proxyBeanMethods = false)
@Conditional(OtherIssuer.None.class)
@EnableConfigurationProperties(FirstOperator.class)
class CredentialsConfiguration {
    private static final String MASTER_KEY = "master-key";
    /** With the other loops, after the stores. */
    private static final int PHASE = 100;
    /** Tokens are judged by the system's clock, never by the trade's, which may be moved. */
    private static final InstantSource CLOCK = InstantSource.system();
    /** What is ended on one node is ended on all of them within this and a query's time. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /** Whether demo accounts were asked for; the embedded stores ask for them. */
    record Demo(boolean wanted) {}

    @Bean
    Demo demo(
            @Value("${sourcing.demo.accounts:#{null}}") @Nullable Boolean wanted, ObjectProvider<DataFolder> embedded) {
        return new Demo(wanted == null ? embedded.getIfAvailable() != null : wanted);
    }

    @Bean
    MasterKey masterKey(
            @Value("${sourcing.security.master-key:}") String key,
            @Value("${sourcing.security.master-key-file:}") String file,
            ObjectProvider<DataFolder> embedded) {
        var folder = embedded.getIfAvailable();
        return folder != null && key.isBlank() && file.isBlank()
                ? MasterKey.keptIn(folder.path().resolve(MASTER_KEY))
                : MasterKey.configured(key, file);
    }

    @Bean
    ClientAccounts clientAccounts(JdbcClient jdbc, Demo demo, FirstOperator first, PasswordEncoder encoder) {
        var accounts = new ClientAccounts(jdbc, CLOCK, demo.wanted());
        first.makeWhereThereIsNone(accounts, encoder, demo.wanted());
        return accounts;
    }

    @Bean
    AccountKeys accountKeys(JdbcClient jdbc) {
        return new AccountKeys(jdbc, CLOCK);
    }

    /** Null where none were asked for. */
    @Bean
    @Nullable
    DemoAccounts demoAccounts(
            JdbcClient jdbc,
            ClientAccounts accounts,
            MasterKey master,
            PasswordEncoder encoder,
            Demo demo,
            @Value("${sourcing.data:./data}") Path folder,
            @Value("${sourcing.demo.second-accounts:}") List<Role> second) {
        return demo.wanted() ? DemoAccounts.in(folder, second, new DemoSecrets(jdbc, accounts, master), encoder) : null;
    }

    @Bean
    RevokedTokens revokedTokens(JdbcClient jdbc, ClientAccounts accounts) {
        return new RevokedTokens(jdbc, accounts, CLOCK);
    }

    @Bean
    EndedTokens endedTokens(JdbcClient jdbc, RevokedTokens revoked, Demo demo) {
        var ended = new EndedTokens(jdbc, revoked, CLOCK, Clients.TOKEN_LIFE.multipliedBy(2), demo.wanted());
        ended.refresh();
        return ended;
    }

    @Bean
    EarlyEnd earlyEnd(EndedTokens ended) {
        return new EndedEarly(ended);
    }

    @Bean
    SigningKeys signingKeys(JdbcClient jdbc, MasterKey master, @Value("${sourcing.data:./data}") Path folder) {
        var keys = new SigningKeys(new SealedTokenKeys(jdbc, master), CLOCK, Clients.TOKEN_LIFE);
        var earlier = new EarlierKey(folder);
        keys.start(earlier.read());
        earlier.remove();
        return keys;
    }

    @Bean
    LoopLifecycle credentialsOfOtherNodes(EndedTokens ended, SigningKeys keys) {
        return new LoopLifecycle(
                new Loop("credentials", () -> {
                    ended.refresh();
                    keys.refresh();
                    return BETWEEN_LOOKS;
                }),
                PHASE);
    }
}
