package market.sourcing.api.security;

import market.sourcing.domain.shared.Actor;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Reads who asks from an accepted token: the subject names the account, the issuer's own claim its roles. */
final class ActorOfToken implements Converter<Jwt, AbstractAuthenticationToken> {
    private final String issuer;
    private final RolesOfToken roles;

    /** @param issuer the alias under which subjects are told apart; the same for the life of the marketplace */
    ActorOfToken(String issuer, RolesOfToken roles) {
        this.issuer = issuer;
        this.roles = roles;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        var subject = token.getSubject();
        if (subject == null || subject.isBlank()) {
            throw new InvalidBearerTokenException("The token names no subject.");
        }
        return new ActorToken(new Actor(Accounts.of(issuer, subject), roles.of(token)), token);
    }
}
