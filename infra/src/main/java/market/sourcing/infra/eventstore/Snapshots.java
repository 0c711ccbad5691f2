package market.sourcing.infra.eventstore;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import market.sourcing.infra.eventschema.StateTypes;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * States of aggregates with long lives, so that these need not be replayed whole. They save time and nothing else: what is not of
 * this log, of another revision or can't be read is passed over, and all of them may be deleted at any time.
 */
final class Snapshots {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    /** Only after an event that is in the log. Nobody waits for the disk: one that is lost is missed by nobody. */
    private static final String PUT =
            "insert into aggregate_snapshot (aggregate_identifier, revision, sequence_number, event_identifier, state)"
                    + " select aggregate_identifier, ?, sequence_number, event_identifier, ? from domain_event"
                    + " where aggregate_identifier = ? and sequence_number = ?"
                    + " on conflict (aggregate_identifier, revision) do update set sequence_number = excluded.sequence_number,"
                    + " event_identifier = excluded.event_identifier, state = excluded.state"
                    + " returning set_config('synchronous_commit', 'off', true)";

    /** Written so that only indexes can answer it: see {@link NewerEvents}. */
    private static final String NEWEST = "select s.aggregate_identifier, e.type, s.revision, s.sequence_number, s.state"
            + " from unnest((select ?::text[])) as asked(aggregate)"
            + " cross join lateral (select * from aggregate_snapshot where aggregate_identifier = asked.aggregate) s"
            + " cross join lateral (select type from domain_event where aggregate_identifier = s.aggregate_identifier"
            + " and sequence_number = s.sequence_number and event_identifier = s.event_identifier) e";

    private final JdbcTemplate jdbc;
    private final StateTypes types;

    Snapshots(JdbcTemplate jdbc, StateTypes types) {
        this.jdbc = jdbc;
        this.types = types;
    }

    private record Stored(String aggregate, String type, String revision, long sequenceNumber, String state) {}

    /** The aggregate as it was after an event later than the known one, if that is kept. */
    Optional<DomainEventMessage<?>> newest(StoredEvent known) {
        var id = known.aggregateIdentifier();
        return Optional.<DomainEventMessage<?>>ofNullable(newest(List.of(id)).get(id))
                .filter(snapshot -> snapshot.getSequenceNumber() > known.sequenceNumber());
    }

    /** Those that are kept, by aggregate. */
    Map<String, DomainEventMessage<?>> newest(Collection<String> aggregates) {
        var asked = aggregates.stream().filter(types::areOf).toArray(String[]::new);
        if (asked.length == 0) {
            return Map.of();
        }
        return jdbc
                .query(
                        NEWEST,
                        (row, n) -> new Stored(
                                row.getString(1), row.getString(2), row.getString(3), row.getLong(4), row.getString(5)),
                        (Object) asked)
                .stream()
                .filter(stored -> types.revisionOf(stored.type())
                        .filter(stored.revision()::equals)
                        .isPresent())
                .flatMap(stored -> read(stored).stream())
                .collect(toMap(DomainEventMessage::getAggregateIdentifier, Function.identity()));
    }

    private Optional<DomainEventMessage<?>> read(Stored stored) {
        try {
            return Optional.of(new GenericDomainEventMessage<>(
                    stored.type(),
                    stored.aggregate(),
                    stored.sequenceNumber(),
                    types.takeUp(stored.type(), stored.state())));
        } catch (RuntimeException | StackOverflowError unreadable) {
            LOG.warn("The snapshot of {} can't be read; its events are.", stored.aggregate(), unreadable);
            return Optional.empty();
        }
    }

    /** Nothing happens to aggregates whose state has no stored shape. That it could not be kept harms nobody. */
    void put(DomainEventMessage<?> snapshot) {
        try {
            types.putDown(snapshot.getType(), snapshot.getPayload())
                    .ifPresent(stored -> jdbc.query(
                            PUT,
                            written -> {},
                            stored.revision(),
                            stored.state(),
                            snapshot.getAggregateIdentifier(),
                            snapshot.getSequenceNumber()));
        } catch (DataAccessException notKept) {
            LOG.warn("No snapshot of {} was kept.", snapshot.getAggregateIdentifier(), notKept);
        }
    }

    /** What an operator says of past events must be seen in all that came of them. */
    void forgetAll() {
        jdbc.update("delete from aggregate_snapshot");
    }
}
