package market.sourcing.infra.payments.sandbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the sandbox behaves. The token is the name in small letters with hyphens after {@code sandbox-}. */
enum SandboxMethod {
    APPROVE,
    DECLINE,
    /** The money is taken and the answer is lost; the webhook comes. A refund's first answer is lost too. */
    TIMEOUT,
    /** The money is taken, and the webhook sent, only after a while. */
    LATE_WEBHOOK,
    /** The webhook comes twice, although nobody waits for it. */
    DUPLICATE_WEBHOOK,
    /** The webhook comes before the answer. */
    WEBHOOK_FIRST,
    /** The money is taken, and the buyer's bank takes back what is left of it after a while; a webhook tells. */
    REVERSE;

    private static final String PREFIX = "sandbox-";

    static Optional<SandboxMethod> of(String token) {
        return Arrays.stream(values())
                .filter(method -> method.token().equals(token))
                .findFirst();
    }

    String token() {
        return PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean losesItsAnswer() {
        return this == TIMEOUT;
    }

    /** How often a webhook tells what became of it; a reversal has one of its own. */
    int webhooks() {
        return switch (this) {
            case APPROVE, DECLINE, REVERSE -> 0;
            case TIMEOUT, LATE_WEBHOOK, WEBHOOK_FIRST -> 1;
            case DUPLICATE_WEBHOOK -> 2;
        };
    }
}
