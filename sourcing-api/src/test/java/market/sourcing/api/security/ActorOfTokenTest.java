package market.sourcing.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Set;
import market.sourcing.domain.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

class ActorOfTokenTest {
    private static final ActorOfToken ACTORS = new ActorOfToken("one", token -> Set.of(Role.BUYER));

    @Test
    void the_subject_names_the_account_and_the_issuer_says_which_roles_it_has() {
        var actor = ((ActorToken) ACTORS.convert(token().build())).actor();
        assertThat(actor.account()).isEqualTo(Accounts.of("one", "anna"));
        assertThat(actor.roles()).containsExactly(Role.BUYER);
    }

    @Test
    void the_same_subject_of_another_issuer_is_another_account() {
        var one = Accounts.of("one", "anna");
        assertThat(Accounts.of("one", "anna")).isEqualTo(one);
        assertThat(Accounts.of("other", "anna")).isNotEqualTo(one);
        assertThat(one.value()).matches("account-[0-9a-f]{32}");
    }

    @Test
    void a_token_without_a_subject_is_nobodys() {
        var nameless = token().subject("").build();
        assertThatExceptionOfType(InvalidBearerTokenException.class).isThrownBy(() -> ACTORS.convert(nameless));
    }

    private static Jwt.Builder token() {
        return Jwt.withTokenValue("t").header("alg", "none").subject("anna").issuedAt(Instant.EPOCH);
    }
}
