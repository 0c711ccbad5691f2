package market.sourcing.api.security.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemoAccountTest {

    @Test
    void an_account_never_shows_its_secret_by_accident() {
        var account = new DemoAccount("operator", "demo-operator", ClientSecret.random());
        assertThat(account.toString()).doesNotContain(account.clientSecret());
        assertThat(ClientSecret.random()).hasSize(32).isNotEqualTo(account.clientSecret());
    }
}
