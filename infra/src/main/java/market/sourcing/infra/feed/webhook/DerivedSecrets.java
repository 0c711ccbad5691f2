package market.sourcing.infra.feed.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import market.sourcing.infra.credentials.MasterKey;
import org.jspecify.annotations.Nullable;

/**
 * The secrets of webhooks. None is kept anywhere: each is derived from the master key, the webhook's id and the number of the secret, so that
 * a rotation is an event and nothing else.
 */
public final class DerivedSecrets {
    /** The one before the newest signs as well. */
    public static final Duration BOTH_SIGN = Duration.ofHours(24);

    private final MasterKey master;

    public DerivedSecrets(MasterKey master) {
        this.master = master;
    }

    /** @param generation from 1 */
    public SigningSecret of(String webhook, int generation) {
        var name = "webhook " + webhook + " " + generation;
        return new SigningSecret(
                master.derived(name + " v1", SigningSecret.BYTES), master.derived(name + " v1a", SigningSecret.BYTES));
    }

    /**
     * The signatures of all secrets that hold, the newest first.
     *
     * @param rotatedAt since when the newest signs; null of the first
     * @param now by the clock of that
     * @param seconds of the system's clock, as the message says it
     */
    String signatures(
            String webhook,
            int generation,
            @Nullable Instant rotatedAt,
            Instant now,
            String id,
            long seconds,
            byte[] body) {
        boolean both = rotatedAt != null && now.isBefore(rotatedAt.plus(BOTH_SIGN));
        return (both ? Stream.of(generation, generation - 1) : Stream.of(generation))
                .map(each -> of(webhook, each).signatures(id, seconds, body))
                .collect(Collectors.joining(" "));
    }
}
