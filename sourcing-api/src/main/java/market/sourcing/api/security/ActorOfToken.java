package market.sourcing.api.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Reads who asks from an accepted token: the subject names the account, the scopes are its roles. */
final class ActorOfToken implements Converter<Jwt, AbstractAuthenticationToken> {
    private static final Map<String, Role> ROLES = Arrays.stream(Role.values())
            .collect(Collectors.toUnmodifiableMap(role -> role.name().toLowerCase(Locale.ROOT), Function.identity()));

    private final String issuer;

    /** @param issuer the alias under which subjects are told apart; the same for the life of the marketplace */
    ActorOfToken(String issuer) {
        this.issuer = issuer;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        var subject = token.getSubject();
        if (subject == null || subject.isBlank()) {
            throw new InvalidBearerTokenException("The token names no subject.");
        }
        return new ActorToken(new Actor(Accounts.of(issuer, subject), roles(token)), token);
    }

    private static Set<Role> roles(Jwt token) {
        var roles = EnumSet.noneOf(Role.class);
        Stream.of("scope", "scp")
                .flatMap(claim -> words(token.getClaims().get(claim)))
                .map(ROLES::get)
                .filter(role -> role != null)
                .forEach(roles::add);
        return roles;
    }

    /** Issuers write scopes as a list or as one text with blanks. */
    private static Stream<String> words(@Nullable Object claim) {
        return switch (claim) {
            case null -> Stream.empty();
            case Collection<?> list -> list.stream().map(String::valueOf);
            default -> Arrays.stream(claim.toString().split(" "));
        };
    }
}
