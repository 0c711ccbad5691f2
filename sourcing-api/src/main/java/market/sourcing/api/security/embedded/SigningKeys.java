package market.sourcing.api.security.embedded;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import market.sourcing.infra.credentials.StoredKey;
import market.sourcing.infra.credentials.TokenKeys;
import org.jspecify.annotations.Nullable;

/**
 * What tokens are signed and checked with, the same on every node. A new key is known to all nodes before it signs, and the one
 * before it goes on to check until the last token that it signed has run out.
 */
final class SigningKeys implements JWKSource<SecurityContext> {
    /** Many times what a node takes to learn of it. */
    private static final Duration UNTIL_ALL_KNOW = Duration.ofSeconds(30);
    /** Clocks differ, and tokens are accepted a little longer than they say. */
    private static final Duration LEEWAY = Duration.ofMinutes(1);

    private static final int BITS = 2048;

    private final TokenKeys stored;
    private final InstantSource clock;
    private final Duration tokenLife;
    private volatile List<Held> held = List.of();

    private record Held(RSAKey key, Instant signsFrom) {
        static Held of(StoredKey stored) {
            try {
                return new Held(RSAKey.parse(stored.json()), stored.signsFrom());
            } catch (ParseException damaged) {
                throw new IllegalStateException("The signing key " + stored.keyId() + " can't be read.", damaged);
            }
        }
    }

    /**
     * A key as it may be shown.
     *
     * @param signsFrom when it signs or signed first
     * @param signs whether it is the one that signs now
     */
    record Shown(String keyId, Instant signsFrom, boolean signs) {}

    SigningKeys(TokenKeys stored, InstantSource clock, Duration tokenLife) {
        this.stored = stored;
        this.clock = clock;
        this.tokenLife = tokenLife;
    }

    /** @param first the key of an earlier release; null where there is none and one has to be made */
    void start(@Nullable RSAKey first) {
        if (stored.all().isEmpty()) {
            add(first == null ? generated() : first, clock.instant());
        }
        refresh();
    }

    /** Reads what all nodes have, and drops what has nothing left to check. */
    void refresh() {
        var all = stored.all().stream().map(Held::of).toList();
        var over = new ArrayList<String>();
        for (int i = 0; i + 1 < all.size(); i++) {
            if (all.get(i + 1).signsFrom().plus(tokenLife).plus(LEEWAY).isBefore(clock.instant())) {
                over.add(all.get(i).key().getKeyID());
            }
        }
        stored.remove(over);
        held = all.stream().filter(key -> !over.contains(key.key().getKeyID())).toList();
    }

    /** Makes a key that signs as soon as all nodes know it. */
    void rotate() {
        add(generated(), clock.instant().plus(UNTIL_ALL_KNOW));
        refresh();
    }

    /** Makes a key that signs at once and drops all others: every token so far ends. */
    void replaceAll() {
        var known = stored.all().stream().map(StoredKey::keyId).toList();
        add(generated(), clock.instant());
        stored.remove(known);
        refresh();
    }

    List<Shown> shown() {
        var current = current().getKeyID();
        return held.stream()
                .map(key -> new Shown(
                        key.key().getKeyID(),
                        key.signsFrom(),
                        key.key().getKeyID().equals(current)))
                .toList();
    }

    /** All that tokens may have been signed with, and what will sign soon. */
    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        return selector.select(new JWKSet(held.stream().<JWK>map(Held::key).toList()));
    }

    /** The one that signs now, and no other. */
    JWKSource<SecurityContext> signing() {
        return (selector, context) -> selector.select(new JWKSet(current()));
    }

    private RSAKey current() {
        var keys = held;
        return keys.reversed().stream()
                .filter(key -> !key.signsFrom().isAfter(clock.instant()))
                .findFirst()
                .orElseGet(keys::getFirst)
                .key();
    }

    private void add(RSAKey key, Instant signsFrom) {
        stored.add(key.getKeyID(), key.toJSONString(), signsFrom);
    }

    private static RSAKey generated() {
        try {
            return new RSAKeyGenerator(BITS).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
