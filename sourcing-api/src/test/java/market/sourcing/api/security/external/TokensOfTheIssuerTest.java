package market.sourcing.api.security.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import market.sourcing.api.security.IssuerUnavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;

class TokensOfTheIssuerTest {
    private static final String ISSUER = "https://issuer.example";
    private static final SignedTokens HAND = new SignedTokens(ISSUER, "one");
    private static final IssuerProperties USUAL =
            new IssuerProperties("", Map.of(), Set.of("scope", "scp", "client_id"), Duration.ofSeconds(30));

    private final TokensOfTheIssuer tokens = over(HAND::published);

    private static TokensOfTheIssuer over(IssuerKeys.Source source) {
        return new TokensOfTheIssuer(
                ISSUER,
                new IssuerKeys(source, System::nanoTime),
                Set.of("marketplace"),
                EnumSet.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256),
                USUAL);
    }

    @Test
    void an_access_token_for_the_marketplace_is_accepted() {
        assertThat(tokens.decode(HAND.access(UnaryOperator.identity())).getSubject())
                .isEqualTo("anna");
        assertThat(tokens.decode(HAND.access(token -> token.audience(List.of("other", "marketplace"))))
                        .getSubject())
                .isEqualTo("anna");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", ""})
    void a_token_that_does_not_say_its_type_is_an_access_token_by_its_claims(String type) {
        assertThat(tokens.decode(HAND.signed(type, token -> token.claim("scope", "")))
                        .getSubject())
                .isEqualTo("anna");
        refused(HAND.signed(type, UnaryOperator.identity()));
        refused(HAND.signed(type, token -> token.claim("scope", "").claim("nonce", "n")));
        refused(HAND.signed(type, token -> token.claim("scope", "").claim("at_hash", "h")));
        refused(HAND.signed(type, token -> token.claim("scope", "").claim("typ", "ID")));
        refused(HAND.signed(type, token -> token.claim("scope", "").claim("typ", "Refresh")));
    }

    static Stream<UnaryOperator<JWTClaimsSet.Builder>> notForUs() {
        var now = Instant.now();
        return Stream.of(
                token -> token.audience("another-api"),
                token -> token.audience((String) null),
                token -> token.audience(List.of()),
                token -> token.expirationTime(null),
                token -> token.expirationTime(Date.from(now.minusSeconds(60))),
                token -> token.notBeforeTime(Date.from(now.plusSeconds(60))),
                token -> token.issuer("https://other.example"),
                token -> token.issuer(ISSUER + "/"),
                token -> token.issuer(null));
    }

    @ParameterizedTest
    @MethodSource("notForUs")
    void a_token_for_others_or_of_others_or_out_of_its_time_is_refused(UnaryOperator<JWTClaimsSet.Builder> change) {
        refused(HAND.access(change));
    }

    @Test
    void the_clocks_may_differ_by_a_little() {
        var now = Instant.now();
        assertThat(tokens.decode(HAND.access(token -> token.expirationTime(Date.from(now.minusSeconds(10)))
                                .notBeforeTime(Date.from(now.minusSeconds(100)))))
                        .getSubject())
                .isEqualTo("anna");
    }

    @Test
    void what_is_not_signed_with_an_allowed_algorithm_is_refused() {
        refused(HAND.unsigned(UnaryOperator.identity()));
        refused(HAND.signedWithThePublicKey(UnaryOperator.identity()));
        var pss = new TokensOfTheIssuer(
                ISSUER,
                new IssuerKeys(HAND::published, System::nanoTime),
                Set.of("marketplace"),
                EnumSet.of(SignatureAlgorithm.PS256),
                USUAL);
        assertThatExceptionOfType(BadJwtException.class)
                .isThrownBy(() -> pss.decode(HAND.access(UnaryOperator.identity())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"logout+jwt", "secevent+jwt", "dpop+jwt"})
    void other_kinds_of_tokens_are_refused(String type) {
        refused(HAND.signed(type, token -> token.claim("scope", "buyer")));
    }

    @Test
    void the_key_of_somebody_else_under_the_same_name_is_refused() {
        refused(new SignedTokens(ISSUER, "one").access(UnaryOperator.identity()));
        refused(new SignedTokens(ISSUER, "unknown").access(UnaryOperator.identity()));
    }

    @Test
    void while_the_issuer_is_away_nobody_is_told_that_the_token_is_bad() {
        var away = over(() -> {
            throw new IOException("away");
        });
        assertThatExceptionOfType(IssuerUnavailable.class)
                .isThrownBy(() -> away.decode(HAND.access(UnaryOperator.identity())));
    }

    private void refused(String token) {
        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode(token));
    }
}
