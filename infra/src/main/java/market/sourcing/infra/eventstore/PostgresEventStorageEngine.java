package market.sourcing.infra.eventstore;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import market.sourcing.domain.log.event.EventSettled;
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
 * Reading across aggregates is the {@link PositionedLog}'s.
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
    private final Snapshots snapshots;

    private PostgresEventStorageEngine(Builder builder, JdbcTemplate jdbc, LogWrites writes, EventSchema schema) {
        super(builder);
        this.jdbc = jdbc;
        this.newer = new NewerEvents(jdbc);
        this.writes = writes;
        this.reader = new EventReader(schema, jdbc);
        this.snapshots = new Snapshots(jdbc, schema.states());
    }

    public static PostgresEventStorageEngine of(JdbcTemplate jdbc, EventSchema schema, LogWrites writes) {
        var builder = new Builder();
        builder.eventSerializer(schema.serializer())
                // Never used, states have their own way; without one the framework makes another that needs a library
                // we don't have.
                .snapshotSerializer(schema.serializer())
                .upcasterChain(schema.upcasters());
        return new PostgresEventStorageEngine(builder, jdbc, writes, schema);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        for (var event : events) {
            if (event.getPayload() instanceof EventSettled settled) {
                snapshots.forget(settled);
            }
        }
        writes.append(events.stream()
                .map(event -> EventRow.of(event, serializer, reader))
                .toList());
    }

    /**
     * Where there are many of them the newest snapshot comes first, if there is one that was read ahead or is later than the first
     * page, and then what came after it. Reading on throws {@link HistoryUnreadable} when one of them can't be read; what was settled as void is
     * left out.
     */
    @Override
    public DomainEventStream readEvents(String aggregate, long firstSequenceNumber) {
        return new PagedLife(firstPage(aggregate, firstSequenceNumber), last -> page(newer.after(aggregate, last)));
    }

    private PagedLife.Page firstPage(String aggregate, long firstSequenceNumber) {
        var readAhead =
                firstSequenceNumber == 0 ? EventsAhead.beginning(aggregate) : Optional.<DomainEventMessage<?>>empty();
        if (readAhead.isPresent()) {
            return begunBy(readAhead.get());
        }
        var rows = newer.after(aggregate, firstSequenceNumber - 1);
        return newestSnapshot(rows).orElseGet(() -> page(rows));
    }

    private static PagedLife.Page begunBy(DomainEventMessage<?> snapshot) {
        return new PagedLife.Page(List.of(snapshot), snapshot.getSequenceNumber(), true);
    }

    private Optional<PagedLife.Page> newestSnapshot(List<StoredEvent> rows) {
        return rows.size() < NewerEvents.PAGE
                ? Optional.empty()
                : snapshots.newest(rows.getLast()).map(PostgresEventStorageEngine::begunBy);
    }

    private PagedLife.Page page(List<StoredEvent> rows) {
        var events = rows.stream().map(row -> reader.message(NOWHERE, row)).toList();
        events.forEach(PostgresEventStorageEngine::mustBeReadable);
        return new PagedLife.Page(
                events.stream()
                        .filter(event -> !(event.getPayload() instanceof Voided))
                        .<DomainEventMessage<?>>map(event -> event)
                        .toList(),
                rows.isEmpty() ? null : rows.getLast().sequenceNumber(),
                rows.size() == NewerEvents.PAGE);
    }

    private static void mustBeReadable(DomainEventMessage<?> event) {
        if (event.getPayload() instanceof Unreadable unreadable) {
            throw new HistoryUnreadable(event, unreadable);
        }
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(String aggregate, long firstSequenceNumber) {
        throw new UnsupportedOperationException("An aggregate's events are read in pages.");
    }

    /** What has a large state, or many events since, is read where it is loaded, one after the other. */
    @Override
    public Set<String> readAhead(Map<String, Long> lastKnown) {
        var found = snapshots.newest(unknown(lastKnown));
        var known = new HashMap<>(lastKnown);
        known.keySet().removeAll(found.larger());
        found.states().forEach((aggregate, snapshot) -> known.put(aggregate, snapshot.getSequenceNumber()));
        EventsAhead.begin(found.states());
        var there = new HashSet<>(found.states().keySet());
        there.addAll(found.larger());
        known.entrySet().stream()
                .gather(Gatherers.windowFixed(NewerEvents.MOST_AHEAD))
                .map(some -> some.stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .forEach(some -> there.addAll(readEventsAhead(some)));
        return there;
    }

    private Set<String> readEventsAhead(Map<String, Long> lastKnown) {
        var read = newer.after(lastKnown);
        EventsAhead.keep(lastKnown, read);
        return read.keySet();
    }

    private static List<String> unknown(Map<String, Long> lastKnown) {
        return lastKnown.entrySet().stream()
                .filter(known -> known.getValue() < 0)
                .map(Map.Entry::getKey)
                .toList();
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
        snapshots.put(snapshot);
    }

    /** Asks for none: a question here would cost every load a round trip. Who reads many events gets one with them. */
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
