package market.sourcing.infra.webhook;

import java.net.URI;
import java.util.Optional;

/** Where this application listens. */
@FunctionalInterface
public interface OwnAddress {

    /**
     * Empty while it does not listen yet.
     *
     * @param path with a slash in front
     */
    Optional<URI> of(String path);
}
