package market.sourcing.api.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokensE2E {

    @Test
    void there_is_an_account_for_each_role_in_a_file_that_only_its_owner_reads() throws Exception {
        var roles = new HashSet<String>();
        for (var account : Client.accounts()) {
            roles.add(account.at("/role").asString());
            assertThat(account.at("/clientSecret").asString()).hasSizeGreaterThanOrEqualTo(32);
        }
        assertThat(roles).isEqualTo(Set.of("buyer", "factory", "agent", "operator", "auditor", "customs"));
        for (var file : Set.of("demo-accounts.json", "master-key")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                            Marketplace.started().data().resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void the_accounts_and_the_key_of_an_earlier_release_go_on() throws Exception {
        assertThat(Client.secret("demo-agent")).isEqualTo(EarlierRelease.AGENTS_SECRET);
        assertThat(Client.NOBODY.get("/oauth2/jwks").http().body())
                .contains(EarlierRelease.KEY_ID)
                .doesNotContain("\"d\"");
        assertThat(Marketplace.started().data().resolve(EarlierRelease.KEY_FILE))
                .doesNotExist();
    }

    @Test
    void a_client_that_names_no_scope_gets_its_own_for_an_hour() {
        var token = Client.askForToken("demo-agent", Client.secret("demo-agent"), "");
        assertThat(token.status()).isEqualTo(200);
        assertThat(token.text("/scope")).isEqualTo("agent");
        assertThat(token.text("/token_type")).isEqualTo("Bearer");
        assertThat(token.number("/expires_in")).isBetween(3590L, 3600L);
    }

    @Test
    void nobody_gets_another_role_or_in_with_a_wrong_secret() {
        assertThat(Client.askForToken("demo-buyer", Client.secret("demo-buyer"), "&scope=operator")
                        .text("/error"))
                .isEqualTo("invalid_scope");
        var wrong = Client.askForToken("demo-buyer", "wrong", "");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.text("/error")).isEqualTo("invalid_client");
    }

    @Test
    void the_secret_may_be_sent_in_the_body_and_by_any_name_of_the_host() {
        var answer = Client.send(HttpRequest.newBuilder(
                        URI.create("http://localhost:" + Marketplace.started().port() + "/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id=demo-buyer&client_secret="
                        + Client.secret("demo-buyer")))
                .build());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(Client.NOBODY
                        .get("/api/orders", "Authorization", "Bearer " + answer.text("/access_token"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_token_says_nothing_that_its_account_does_not_need() {
        var token = Client.BUYER.token().replaceFirst("^[^.]*\\.([^.]*)\\..*$", "$1");
        var claims = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        assertThat(claims).contains("\"sub\":\"demo-buyer\"").doesNotContain(Client.secret("demo-buyer"));
    }
}
