package market.sourcing.infra.eventstore;

import java.util.Optional;
import market.sourcing.domain.log.SettlementId;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds what an operator has settled of an event. It is asked for only where one can't be read. */
record Settlements(JdbcTemplate jdbc) {
    private static final String OF_EVENT = "select " + StoredEvent.READ_COLUMNS + " from domain_event"
            + " where aggregate_identifier = (select '" + SettlementId.PREFIX + "' || position from domain_event"
            + " join log_position using (global_index) where aggregate_identifier = ? and sequence_number = ?)"
            + " and sequence_number = 0";

    Optional<StoredEvent> of(StoredEvent row) {
        return jdbc
                .query(
                        OF_EVENT,
                        (settled, n) -> StoredEvent.of(settled),
                        row.aggregateIdentifier(),
                        row.sequenceNumber())
                .stream()
                .findFirst();
    }
}
