package market.sourcing.api.security.external;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The issuer's public keys. They are asked for with the first token, so that the marketplace starts while the issuer is away, and
 * again when they have aged or a token names one that is not among them; made-up names don't make it ask more often than every
 * five seconds. While the issuer is away, the keys known last go on for an hour, as long as tokens commonly live.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {
    private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);
    private static final long FRESH = Duration.ofMinutes(5).toNanos();
    private static final long BETWEEN_ASKING = Duration.ofSeconds(5).toNanos();
    private static final long WITHOUT_ISSUER = Duration.ofHours(1).toNanos();
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    /** Where the keys come from. */
    interface Source {
        JWKSet ask() throws IOException, ParseException;
    }

    private record Known(JWKSet keys, long at) {}

    private final Source source;
    private final LongSupplier nanos;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Known known;
    /** What the last time of asking came to; null when it went well. */
    private volatile @Nullable Exception failure;

    private long askedAt;
    private boolean asked;

    /** @param nanos a clock that only goes forward */
    IssuerKeys(Source source, LongSupplier nanos) {
        this.source = source;
        this.nanos = nanos;
    }

    /** @throws KeySourceException when it can't be told whether the issuer has such a key */
    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        var before = matching(selector, FRESH);
        if (!before.isEmpty()) {
            return before;
        }
        ask(known != null && !matching(selector, WITHOUT_ISSUER).isEmpty());
        var after = matching(selector, WITHOUT_ISSUER);
        var reason = failure;
        if (after.isEmpty() && (reason != null || known == null)) {
            throw new KeySourceException("The issuer's keys can't be had.", reason);
        }
        return after;
    }

    private List<JWK> matching(JWKSelector selector, long age) {
        var now = known;
        return now == null || nanos.getAsLong() - now.at() > age ? List.of() : selector.select(now.keys());
    }

    /** @param canGoOn whether the caller need not wait for somebody else who asks already */
    private void ask(boolean canGoOn) {
        try {
            if (!asking.tryLock(canGoOn ? 0 : LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            var now = nanos.getAsLong();
            if (!asked || now - askedAt >= BETWEEN_ASKING) {
                asked = true;
                take();
                askedAt = nanos.getAsLong();
            }
        } finally {
            asking.unlock();
        }
    }

    private void take() {
        try {
            known = new Known(source.ask(), nanos.getAsLong());
            if (failure != null) {
                LOG.info("The issuer gives its keys again");
            }
            failure = null;
        } catch (IOException | ParseException | RuntimeException e) {
            if (failure == null) {
                LOG.warn("The issuer does not give its keys: {}", e.toString());
            }
            failure = e;
        }
    }
}
