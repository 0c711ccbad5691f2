package market.sourcing.api.security.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;

class RecentAuthorizationsTest {
    private final RecentAuthorizations authorizations = new RecentAuthorizations();

    @Test
    void a_code_finds_its_login_until_that_is_done() {
        var login = save("demo-buyer", 1);
        assertThat(authorizations.findByToken("code-demo-buyer-1", null)).isEqualTo(login);
        assertThat(authorizations.findByToken("code-demo-buyer-2", null)).isNull();
        authorizations.remove(login);
        assertThat(authorizations.findByToken("code-demo-buyer-1", null)).isNull();
    }

    @Test
    void an_account_pushes_out_its_own_logins_and_nobody_elses() {
        save("demo-factory", 0);
        for (int number = 0; number <= RecentAuthorizations.MOST_OF_AN_ACCOUNT; number++) {
            save("demo-buyer", number);
        }
        assertThat(authorizations.findByToken("code-demo-buyer-0", null)).isNull();
        assertThat(authorizations.findByToken("code-demo-buyer-1", null)).isNotNull();
        assertThat(authorizations.findByToken("code-demo-factory-0", null)).isNotNull();
    }

    private OAuth2Authorization save(String account, int number) {
        var now = Instant.now();
        var code = "code-" + account + "-" + number;
        var authorization = OAuth2Authorization.withRegisteredClient(Clients.web(List.of("http://127.0.0.1/back")))
                .id(account + number)
                .principalName(account)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .token(new OAuth2AuthorizationCode(code, now, now.plusSeconds(300)))
                .build();
        authorizations.save(authorization);
        return authorization;
    }
}
