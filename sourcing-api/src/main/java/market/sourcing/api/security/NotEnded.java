package market.sourcing.api.security;

import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Refuses tokens that ended before their time, also those that were remembered as good. */
final class NotEnded implements JwtDecoder {
    private final JwtDecoder checking;
    private final EarlyEnd ends;

    NotEnded(JwtDecoder checking, EarlyEnd ends) {
        this.checking = checking;
        this.ends = ends;
    }

    @Override
    public Jwt decode(String token) {
        var checked = checking.decode(token);
        if (ends.of(checked)) {
            throw new BadJwtException("The token was ended.");
        }
        return checked;
    }
}
