package market.sourcing.api.security.embedded;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Remembers logins between the page and the token, in bounded memory: a few of each account, and each is as small as
 * {@link AuthorizeLimit} lets it be. Tokens prove themselves, so nothing is kept of them.
 */
final class RecentAuthorizations implements OAuth2AuthorizationService {
    static final int MOST_OF_AN_ACCOUNT = 20;
    private static final int MOST = 2_000;
    private static final Duration LONGEST_LOGIN = Duration.ofMinutes(30);

    private final Cache<String, OAuth2Authorization> byId = bounded(MOST);
    /** The id by what a client shows: a state and a code for each. */
    private final Cache<String, String> idByToken = bounded(2 * MOST);
    /** The ids of each account, the eldest first. */
    private final Cache<String, Queue<String>> idsByAccount = bounded(MOST);

    private static <V> Cache<String, V> bounded(int most) {
        return Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterWrite(LONGEST_LOGIN)
                .build();
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        if (authorization.getAuthorizationGrantType().equals(AuthorizationGrantType.CLIENT_CREDENTIALS)) {
            return;
        }
        var id = authorization.getId();
        if (byId.asMap().put(id, authorization) == null) {
            forgetTheEldest(authorization.getPrincipalName(), id);
        }
        tokens(authorization).forEach(token -> idByToken.put(token, id));
    }

    private void forgetTheEldest(String account, String newest) {
        idsByAccount.asMap().compute(account, (_, known) -> {
            var ids = known == null ? new ArrayDeque<String>() : known;
            ids.add(newest);
            if (ids.size() > MOST_OF_AN_ACCOUNT) {
                byId.invalidate(ids.remove());
            }
            return ids;
        });
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        byId.invalidate(authorization.getId());
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return byId.getIfPresent(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        var id = idByToken.getIfPresent(token);
        var found = id == null ? null : byId.getIfPresent(id);
        return found != null && tokens(found).anyMatch(token::equals) ? found : null;
    }

    private static Stream<String> tokens(OAuth2Authorization authorization) {
        var code = authorization.getToken(OAuth2AuthorizationCode.class);
        return Stream.of(
                        authorization.<String>getAttribute(OAuth2ParameterNames.STATE),
                        code == null ? null : code.getToken().getTokenValue())
                .filter(Objects::nonNull);
    }
}
