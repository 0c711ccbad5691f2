package market.sourcing.infra.eventstore;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import market.sourcing.infra.eventschema.EventSchema;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Events of aggregates in PostgreSQL. All events of a unit of work are appended together, as {@link LogWrites} says.
 * Reading across aggregates is the {@link PositionedLog}'s. There are no snapshots.
 */
public final class PostgresEventStorageEngine extends AbstractEventStorageEngine implements ReadAhead {
    private static final String LAST_OF_AGGREGATE =
            "select max(sequence_number) from domain_event where aggregate_identifier = ?";

    /** Nobody asks an aggregate's events for their positions. */
    private static final long NOWHERE = -1;

    private final JdbcTemplate jdbc;
    private final NewerEvents newer;
    private final LogWrites writes;
    private final EventReader reader;

    private PostgresEventStorageEngine(Builder builder, JdbcTemplate jdbc, LogWrites writes, EventReader reader) {
        super(builder);
        this.jdbc = jdbc;
        this.newer = new NewerEvents(jdbc);
        this.writes = writes;
        this.reader = reader;
    }

    public static PostgresEventStorageEngine of(JdbcTemplate jdbc, EventSchema schema, LogWrites writes) {
        var builder = new Builder();
        builder.eventSerializer(schema.serializer())
                // Never used; without one the framework makes another that needs a library we don't have.
                .snapshotSerializer(schema.serializer())
                .upcasterChain(schema.upcasters());
        return new PostgresEventStorageEngine(builder, jdbc, writes, new EventReader(schema, jdbc));
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        writes.append(events.stream()
                .map(event -> EventRow.of(event, serializer, reader))
                .toList());
    }

    /** @throws HistoryUnreadable when one of them can't be read; what was settled as void is left out */
    @Override
    public DomainEventStream readEvents(String aggregate, long firstSequenceNumber) {
        var rows = newer.after(aggregate, firstSequenceNumber - 1);
        var events = rows.stream().map(row -> reader.message(NOWHERE, row)).toList();
        events.forEach(PostgresEventStorageEngine::mustBeReadable);
        return DomainEventStream.of(
                events.stream().filter(event -> !(event.getPayload() instanceof Voided)),
                () -> rows.isEmpty() ? null : rows.getLast().sequenceNumber());
    }

    private static void mustBeReadable(DomainEventMessage<?> event) {
        if (event.getPayload() instanceof Unreadable unreadable) {
            throw new HistoryUnreadable(event, unreadable);
        }
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(String aggregate, long firstSequenceNumber) {
        return newer.after(aggregate, firstSequenceNumber - 1).stream();
    }

    @Override
    public Set<String> readAhead(Map<String, Long> lastKnown) {
        var read = newer.after(lastKnown);
        EventsAhead.keep(lastKnown, read);
        return read.keySet();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregate) {
        return Optional.ofNullable(jdbc.queryForObject(LAST_OF_AGGREGATE, Long.class, aggregate));
    }

    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(@Nullable TrackingToken token, boolean mayBlock) {
        throw new UnsupportedOperationException("The log is read across aggregates by position only.");
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("No aggregate is snapshotted.");
    }

    /** Asks for none: a question here would cost every load a round trip. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregate) {
        return Optional.empty();
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregate) {
        return Stream.empty();
    }

    private static final class Builder extends AbstractEventStorageEngine.Builder {}
}
