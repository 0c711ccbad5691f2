package market.sourcing.infra.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * An event as it stands in the log, for operators.
 *
 * @param sequence its number inside its aggregate, from 0
 * @param name and revision of the payload's type, as stored
 * @param time as stored
 * @param payload as stored; empty when it is larger than anybody reads
 * @param why it can't be read; null when it can
 */
public record InspectedEvent(
        long position,
        String eventId,
        String aggregateId,
        long sequence,
        String name,
        @Nullable String revision,
        String time,
        String payload,
        String metaData,
        EventStatus standing,
        @Nullable String why) {

    static InspectedEvent of(long position, StoredEvent row, EventStatus standing, @Nullable String why) {
        return new InspectedEvent(
                position,
                row.eventIdentifier(),
                row.aggregateIdentifier(),
                row.sequenceNumber(),
                row.payloadType(),
                row.payloadRevision(),
                row.time(),
                row.payloadText(),
                row.metaDataText(),
                standing,
                why);
    }
}
