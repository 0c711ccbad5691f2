package market.sourcing.infra.payments.sandbox;

import java.net.URI;
import java.util.Optional;

/** Where the sandbox sends its webhooks. */
@FunctionalInterface
public interface WebhookTarget {

    /** Empty while nobody listens yet. */
    Optional<URI> address();
}
