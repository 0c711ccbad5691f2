package market.sourcing.infra.eventstore;

import org.jspecify.annotations.Nullable;

/** An event would not be read back as it is to be written. Nothing of its unit of work was. */
public final class NotReadBack extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotReadBack(StoredEvent row, String what, @Nullable Throwable cause) {
        super(
                "%s of event %d of %s (%s) would not be read back from the log as it is"
                        .formatted(what, row.sequenceNumber(), row.aggregateIdentifier(), row.payloadType()),
                cause);
    }
}
