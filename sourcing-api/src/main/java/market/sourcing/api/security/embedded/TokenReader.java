package market.sourcing.api.security.embedded;

import java.util.Optional;
import market.sourcing.api.security.EarlyEnd;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Tells whether something is a token that the API would accept now. */
record TokenReader(JwtDecoder decoder, EarlyEnd ends) {
    Optional<Jwt> valid(String token) {
        try {
            return Optional.of(decoder.decode(token)).filter(good -> !ends.of(good));
        } catch (BadJwtException notOurs) {
            return Optional.empty();
        }
    }
}
