package market.sourcing.infra.webhook;

import java.net.URI;
import java.util.Optional;

/** Where webhooks are sent. */
@FunctionalInterface
public interface WebhookTarget {

    /** Empty while nobody listens yet. */
    Optional<URI> address();

    /**
     * What is configured, else this application.
     *
     * @param configured an address, or empty
     * @param path where this application takes such webhooks
     */
    static WebhookTarget of(String configured, OwnAddress own, String path) {
        if (configured.isBlank()) {
            return () -> own.of(path);
        }
        var address = Optional.of(URI.create(configured));
        return () -> address;
    }
}
