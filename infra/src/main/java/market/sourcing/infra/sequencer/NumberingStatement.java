package market.sourcing.infra.sequencer;

/**
 * Numbers every event that is visible and has no position, whole transactions in the order of their last global index.
 *
 * <p>An event that saw another one was given its index after the other was committed. So a snapshot that shows it shows the
 * other too, and the other's whole transaction has lower indexes: cause comes before effect in every batch and across
 * batches. Numbering only below the oldest running transaction would not give that, and would stall on it.
 */
final class NumberingStatement {
    /**
     * One parameter: the floor, a transaction below which every event is numbered already; a floor too low costs time only.
     * Answers the next floor, how many were numbered, the last position given, and the oldest event's time. Snapshot and
     * rows are of the same instant because they are of one statement. The leaf is RFC 6962's: SHA-256 over a zero byte and
     * the fields, each led by its length.
     */
    static final String SQL = """
            with seen as materialized (select pg_current_snapshot() as snapshot),
            unnumbered as materialized (
              select global_index, row_number() over (order by last, global_index) as place
              from (select e.global_index, max(e.global_index) over (partition by e.xact) as last
                    from domain_event e
                    where e.xact >= ?::xid8
                      and not exists (select from log_position l where l.global_index = e.global_index)) by_transaction),
            numbered as materialized (
              select place + coalesce((select max(position) from log_position), -1) as position, global_index
              from unnumbered),
            written as (
              insert into log_position (position, global_index, leaf)
              select n.position, n.global_index, sha256('\\x00'::bytea || convert_to(
                  log_field(n.position::text) || log_field(e.event_identifier) || log_field(e.aggregate_identifier)
                  || log_field(e.sequence_number::text) || log_field(e.type) || log_field(e.time_stamp)
                  || log_field(e.payload_type) || log_field(e.payload_revision) || log_field(e.payload)
                  || log_field(e.meta_data), 'UTF8'))
              from numbered n join domain_event e using (global_index)
              order by n.position
              returning position, global_index)
            select pg_snapshot_xmin((select snapshot from seen))::text as floor, count(*) as numbered,
                   max(w.position) as head, min(e.time_stamp) as oldest
            from written w join domain_event e using (global_index)
            """;

    private NumberingStatement() {}
}
