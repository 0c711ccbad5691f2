package market.sourcing.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

class ActorOfTokenTest {

    @Test
    void scopes_are_roles_written_as_a_list_or_as_text_and_others_are_left_out() {
        assertThat(actor(token().claim("scope", List.of("buyer", "openid"))).roles())
                .containsExactly(Role.BUYER);
        assertThat(actor(token().claim("scp", "factory  agent email")).roles())
                .containsExactlyInAnyOrder(Role.FACTORY, Role.AGENT);
        assertThat(actor(token().claim("scope", "BUYER")).roles()).isEmpty();
        assertThat(actor(token().claim("other", 1)).roles()).isEmpty();
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
        assertThatExceptionOfType(InvalidBearerTokenException.class)
                .isThrownBy(() -> new ActorOfToken("one").convert(nameless));
    }

    private static Jwt.Builder token() {
        return Jwt.withTokenValue("t").header("alg", "none").subject("anna").issuedAt(Instant.EPOCH);
    }

    private static Actor actor(Jwt.Builder token) {
        return ((ActorToken) new ActorOfToken("one").convert(token.build())).actor();
    }
}
