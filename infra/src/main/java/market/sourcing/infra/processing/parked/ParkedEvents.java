package market.sourcing.infra.processing.parked;

import java.util.List;
import market.sourcing.domain.log.SettlementId;
import market.sourcing.infra.eventstore.Unreadable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table parked_event. What is parked for the first time is alarmed. */
public record ParkedEvents(JdbcClient jdbc) {
    private static final Logger LOG = LoggerFactory.getLogger(ParkedEvents.class);

    /** Where one follower parks, in the transaction in which it passes the event. */
    @FunctionalInterface
    public interface Parking {
        void park(long position, Unreadable event);
    }

    public Parking of(String follower) {
        return (position, event) -> park(follower, position, event);
    }

    private void park(String follower, long position, Unreadable event) {
        // One after the other, so that of several who park it at one moment one is the first.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('parked_event', 0))")
                .query((row, number) -> number)
                .list();
        boolean first = jdbc.sql("""
                        insert into parked_event (follower, position, why) values (?, ?, ?) on conflict do nothing
                        returning not exists (select from parked_event other where other.position = parked_event.position)""")
                .params(follower, position, event.why())
                .query(Boolean.class)
                .optional()
                .orElse(false);
        LOG.atLevel(first ? Level.ERROR : Level.DEBUG)
                .log(
                        "Event {} of the log can't be read, and is parked for {}; everything else goes on: {}",
                        position,
                        follower,
                        event.why());
    }

    /** Nothing is parked for the follower any more. */
    public void forget(String follower) {
        jdbc.sql("delete from parked_event where follower = ?").param(follower).update();
    }

    void forget(long position) {
        jdbc.sql("delete from parked_event where position = ?").param(position).update();
    }

    /** How many events are parked for anybody. */
    long count() {
        return jdbc.sql("select count(distinct position) from parked_event")
                .query(Long.class)
                .single();
    }

    /** Up to so many positions after one, in their order. */
    public List<Long> positions(long after, int atMost) {
        return jdbc.sql("select distinct position from parked_event where position > ? order by position limit ?")
                .params(after, atMost)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** The same of those that an operator has settled. */
    List<Long> settled(long after, int atMost) {
        return jdbc.sql("""
                        select distinct position from parked_event where position > ? and exists (
                          select from domain_event where aggregate_identifier = ? || position and sequence_number = 0)
                        order by position limit ?""")
                .params(after, SettlementId.PREFIX, atMost)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** For whom an event is parked. */
    public List<ParkedEvent> at(long position) {
        return jdbc.sql("select * from parked_event where position = ? order by follower")
                .param(position)
                .query((row, number) -> new ParkedEvent(
                        row.getString("follower"),
                        position,
                        row.getString("why"),
                        row.getTimestamp("parked_at").toInstant()))
                .list();
    }
}
