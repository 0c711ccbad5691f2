package market.sourcing.infra.eventstore;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import market.sourcing.domain.log.event.EventSettled;
import market.sourcing.infra.eventschema.EventSchema;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/**
 * The one reader of the log: every row that is read, by whomever, and every row that is to be written goes through it. A row that
 * can't be read becomes what an operator has settled of it, or an {@link Unreadable}; it stops nobody.
 */
final class EventReader {
    /** Bytes of a payload, and of metadata. A request has at most a megabyte, and no event says more than its request did. */
    static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final GlobalSequenceTrackingToken NOWHERE = new GlobalSequenceTrackingToken(-1);

    private final EventSchema schema;
    private final Settlements settlements;

    EventReader(EventSchema schema, JdbcTemplate jdbc) {
        this.schema = schema;
        this.settlements = new Settlements(jdbc);
    }

    /** @param position -1 where it does not matter */
    GenericTrackedDomainEventMessage<Object> message(long position, StoredEvent row) {
        var stored = new StoredMessage(row, this);
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(position),
                row.type(),
                row.aggregateIdentifier(),
                row.sequenceNumber(),
                stored,
                () -> stored.read().time());
    }

    Optional<Class<?>> typeOf(StoredEvent row) {
        return schema.types().eventNamed(row.payloadType());
    }

    /** Never fails for what is in the row. */
    ReadEvent read(StoredEvent row) {
        try {
            return whole(row);
        } catch (RuntimeException | StackOverflowError unreadable) {
            return settlements
                    .of(row)
                    .map(settlement -> settled(row, settlement, unreadable))
                    .orElseGet(() -> instead(row, unreadable));
        }
    }

    /** Whether it can be read as it stands. */
    boolean isWhole(StoredEvent row) {
        try {
            return whole(row).payload() instanceof Record;
        } catch (RuntimeException | StackOverflowError unreadable) {
            return false;
        }
    }

    /** Whether a payload says all that the event says, and nothing that the event does not. */
    boolean isWrittenBackAs(EventSettled.Replacement replacement) {
        var row = StoredEvent.standIn(replacement);
        try {
            var written = schema.serializer().serialize(whole(row).payload(), JsonNode.class);
            var parsed = schema.serializer().getConverter().convert(row.payloadText(), String.class, JsonNode.class);
            return written.getData().equals(parsed) && !row.isLargerThan(MOST_BYTES);
        } catch (RuntimeException | StackOverflowError unreadable) {
            return false;
        }
    }

    /** @throws RuntimeException of many kinds when there is no reading it */
    private ReadEvent whole(StoredEvent row) {
        if (row.payloadText().isEmpty()) {
            throw new IllegalStateException("There is no payload, or one of more than " + MOST_BYTES + " bytes");
        }
        var message = EventUtils.upcastAndDeserializeTrackedEvents(
                        Stream.of(new TrackedDomainEventData<>(NOWHERE, row)), schema.serializer(), schema.upcasters())
                .findFirst()
                .orElseThrow();
        return new ReadEvent(
                Objects.requireNonNull(message.getPayload(), "The payload says null"),
                Objects.requireNonNull(message.getMetaData(), "The metadata say null"),
                message.getTimestamp());
    }

    private ReadEvent settled(StoredEvent row, StoredEvent settlement, Throwable unreadable) {
        try {
            var told = whole(settlement);
            if (!(told.payload() instanceof EventSettled settled)) {
                return instead(row, unreadable);
            }
            var own = parts(row, told);
            var replacement = settled.replacement();
            return replacement == null
                    ? new ReadEvent(new Voided(), own.metaData(), own.time())
                    : new ReadEvent(whole(StoredEvent.standIn(replacement)).payload(), own.metaData(), own.time());
        } catch (RuntimeException | StackOverflowError settlementUnreadable) {
            return instead(row, settlementUnreadable);
        }
    }

    private ReadEvent instead(StoredEvent row, Throwable unreadable) {
        var unknown = new ReadEvent(Unreadable.because(unreadable), MetaData.emptyInstance(), Instant.EPOCH);
        return parts(row, unknown);
    }

    /** Who and when are the row's own as far as those can be read. */
    private ReadEvent parts(StoredEvent row, ReadEvent otherwise) {
        return new ReadEvent(
                otherwise.payload(),
                metaData(row, otherwise.metaData()),
                StoredTime.ifReadable(row.time()).orElse(otherwise.time()));
    }

    private MetaData metaData(StoredEvent row, MetaData otherwise) {
        try {
            return schema.serializer().deserialize(row.getMetaData());
        } catch (RuntimeException | StackOverflowError unreadable) {
            return otherwise;
        }
    }

    /**
     * Reads a row that is to be written.
     *
     * @throws NotReadBack when it does not come back as the event that it was made of
     */
    void mustReadBack(StoredEvent row, ReadEvent event) {
        ReadEvent back;
        try {
            back = whole(row);
        } catch (RuntimeException | StackOverflowError unreadable) {
            throw new NotReadBack(row, "The whole", unreadable);
        }
        if (!back.payload().equals(event.payload())) {
            throw new NotReadBack(row, "The payload", null);
        }
        if (!back.metaData().equals(event.metaData()) || !back.time().equals(event.time())) {
            throw new NotReadBack(row, "What is noted beside the payload", null);
        }
        if (!row.texts().allMatch(Storable::is) || row.isLargerThan(MOST_BYTES)) {
            throw new NotReadBack(row, "The text", null);
        }
    }
}
