package market.sourcing.infra.eventstore;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import market.sourcing.domain.log.event.EventSettled;
import market.sourcing.infra.eventschema.StateTypes;
import market.sourcing.infra.outage.Outage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * States of aggregates with long lives, so that these need not be replayed whole. They save time and nothing else: what is not of
 * this log, of another revision or can't be read is passed over, and all of them may be deleted at any time.
 */
record Snapshots(JdbcTemplate jdbc, StateTypes types) {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    /** Only after an event that is in the log. Nobody waits for the disk: one that is lost is missed by nobody. */
    private static final String PUT =
            "insert into aggregate_snapshot (aggregate_identifier, revision, sequence_number, event_identifier, state)"
                    + " select aggregate_identifier, ?, sequence_number, event_identifier, ? from domain_event"
                    + " where aggregate_identifier = ? and sequence_number = ?"
                    + " on conflict (aggregate_identifier, revision) do update set sequence_number = excluded.sequence_number,"
                    + " event_identifier = excluded.event_identifier, state = excluded.state"
                    + " returning set_config('synchronous_commit', 'off', true)";

    /** States that are read at once, in UTF-8: of a stock that thousands of orders wait for it is a megabyte, and an order has many stocks. */
    static final int MOST_BYTES = 4 * 1024 * 1024;

    /** Written so that only indexes can answer it: see {@link NewerEvents}. The smallest come first, and the very first in any case. */
    private static final String NEWEST = "select aggregate_identifier, type, revision, sequence_number,"
            + " case when before < " + MOST_BYTES + " then state end from (select s.*, e.type,"
            + " sum(octet_length(s.state)) over (order by octet_length(s.state), s.aggregate_identifier)"
            + " - octet_length(s.state) as before"
            + " from unnest((select ?::text[]), (select ?::text[])) as asked(aggregate, revision)"
            + " cross join lateral (select * from aggregate_snapshot"
            + " where aggregate_identifier = asked.aggregate and revision = asked.revision) s"
            + " cross join lateral (select type from domain_event where aggregate_identifier = s.aggregate_identifier"
            + " and sequence_number = s.sequence_number and event_identifier = s.event_identifier) e) found";

    private static final String FORGET = "delete from aggregate_snapshot s using domain_event e, log_position p"
            + " where p.position = ? and e.global_index = p.global_index"
            + " and s.aggregate_identifier = e.aggregate_identifier";

    /** @param state null where it is too large to be read with the others */
    private record Stored(
            String aggregate,
            String type,
            String revision,
            long sequenceNumber,
            @Nullable String state) {}

    /**
     * What is kept of several.
     *
     * @param states by aggregate
     * @param larger those whose states are too large to be read with the others
     */
    record Found(Map<String, DomainEventMessage<?>> states, Set<String> larger) {
        static final Found NOTHING = new Found(Map.of(), Set.of());
    }

    /** The aggregate as it was after an event later than the known one, if that is kept. */
    Optional<DomainEventMessage<?>> newest(StoredEvent known) {
        var id = known.aggregateIdentifier();
        return Optional.<DomainEventMessage<?>>ofNullable(
                        newest(List.of(id)).states().get(id))
                .filter(snapshot -> snapshot.getSequenceNumber() > known.sequenceNumber());
    }

    Found newest(Collection<String> aggregates) {
        var asked = new HashMap<String, String>();
        aggregates.forEach(id -> types.revisionOfId(id).ifPresent(revision -> asked.put(id, revision)));
        if (asked.isEmpty()) {
            return Found.NOTHING;
        }
        var states = new HashMap<String, DomainEventMessage<?>>();
        var larger = new HashSet<String>();
        for (var stored : stored(asked)) {
            if (stored.state() == null) {
                larger.add(stored.aggregate());
            } else {
                read(stored, stored.state()).ifPresent(state -> states.put(stored.aggregate(), state));
            }
        }
        return new Found(states, larger);
    }

    private List<Stored> stored(Map<String, String> revisions) {
        try {
            return jdbc
                    .query(
                            NEWEST,
                            (row, n) -> new Stored(
                                    row.getString(1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getLong(4),
                                    row.getString(5)),
                            revisions.keySet().toArray(String[]::new),
                            revisions.values().toArray(String[]::new))
                    .stream()
                    .filter(stored -> types.revisionOf(stored.type())
                            .filter(stored.revision()::equals)
                            .isPresent())
                    .toList();
        } catch (DataAccessException failure) {
            // After a statement that failed nothing else can be asked in a transaction of the caller.
            if (CallersTransaction.isOpen() || Outage.causes(failure)) {
                throw failure;
            }
            LOG.warn("Snapshots can't be read; events are.", failure);
            return List.of();
        }
    }

    private Optional<DomainEventMessage<?>> read(Stored stored, String state) {
        try {
            return Optional.of(new GenericDomainEventMessage<>(
                    stored.type(), stored.aggregate(), stored.sequenceNumber(), types.takeUp(stored.type(), state)));
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
        } catch (RuntimeException | StackOverflowError notKept) {
            LOG.warn("No snapshot of {} was kept.", snapshot.getAggregateIdentifier(), notKept);
        }
    }

    /** What an operator says of a past event must be seen in what came of it. */
    void forget(EventSettled settled) {
        jdbc.update(FORGET, settled.position());
    }
}
