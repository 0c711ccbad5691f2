package market.sourcing.infra.processing.folding;

import org.jspecify.annotations.Nullable;

/** An event that a document has to wait for; without an error when it only waits behind another. */
public record Letter(
        String documentId, long position, @Nullable RuntimeException error) {}
