package market.sourcing.api.security.embedded;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.Consumer;
import market.sourcing.infra.credentials.AccountKey;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The keys of an account in the place where the framework has one password: the secret of any of them lets in. It never asks for a
 * stronger hash, which nobody would keep.
 */
final class AnyKey implements PasswordEncoder {
    private static final char BETWEEN = ' ';
    private static final String NEXT = "\n";

    private final PasswordEncoder hashes;
    private final Consumer<String> used;

    /** @param used is told the id of each key that lets in */
    AnyKey(PasswordEncoder hashes, Consumer<String> used) {
        this.hashes = hashes;
        this.used = used;
    }

    /** What stands for the account's password: a line for each key. */
    static String of(List<AccountKey> live) {
        return live.stream()
                .map(key -> key.keyId() + BETWEEN + key.secretHash())
                .collect(joining(NEXT));
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
        return hashes.encode(secret);
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String keys) {
        return keys != null && keys.lines().anyMatch(key -> lets(secret, key));
    }

    private boolean lets(@Nullable CharSequence secret, String key) {
        int end = key.indexOf(BETWEEN);
        var let = hashes.matches(secret, key.substring(end + 1));
        if (let && end > 0) {
            used.accept(key.substring(0, end));
        }
        return let;
    }
}
