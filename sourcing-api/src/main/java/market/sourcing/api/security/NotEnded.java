package market.sourcing.api.security;

import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Refuses tokens that ended before their time, also those that were remembered as good. */
record NotEnded(JwtDecoder checking, EarlyEnd ends) implements JwtDecoder {
    @Override
    public Jwt decode(String token) {
        var checked = checking.decode(token);
        if (ends.of(checked)) {
            throw new BadJwtException("The token was ended.");
        }
        return checked;
    }
}
