package market.sourcing.infra.carriers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import market.sourcing.domain.carrier.Scan;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table refused_scan. What is refused for the first time is told in the log of the application too. */
public record RefusedScans(JdbcClient jdbc) {
    private static final Logger LOG = LoggerFactory.getLogger(RefusedScans.class);

    /** Nothing happens when it is known. */
    public void note(String carrier, String trackingNumber, Scan scan, Refused refused, Instant toldAt) {
        var why = refused.getMessage() + " " + refused.facts();
        int fresh = jdbc.sql("""
                        insert into refused_scan (carrier, tracking_number, scan_id, kind, scanned_at, code, why, told_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        carrier,
                        trackingNumber,
                        scan.id(),
                        scan.kind().name(),
                        at(scan.at()),
                        refused.code().name(),
                        why,
                        at(toldAt))
                .update();
        if (fresh > 0) {
            LOG.warn("A scan of {} by {} can't be of this parcel: {}", trackingNumber, carrier, why);
        }
    }

    /** Up to so many behind the given id that nobody has settled, the oldest first. */
    public List<RefusedScan> open(long after, int atMost) {
        return jdbc.sql("select * from refused_scan where settled_at is null and id > ? order by id limit ?")
                .params(after, atMost)
                .query((row, number) -> read(row))
                .list();
    }

    public Optional<RefusedScan> find(long id) {
        return jdbc.sql("select * from refused_scan where id = ?")
                .param(id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Nothing happens when it was settled before. */
    public void settle(long id, AccountId operator, Reason grounds, Instant at) {
        jdbc.sql(
                        "update refused_scan set settled_at = ?, settled_by = ?, grounds = ? where id = ? and settled_at is null")
                .params(at(at), operator.value(), grounds.text(), id)
                .update();
    }

    /** How many nobody has settled. */
    long count() {
        return jdbc.sql("select count(*) from refused_scan where settled_at is null")
                .query(Long.class)
                .single();
    }

    private static RefusedScan read(ResultSet row) throws SQLException {
        boolean isSettled = row.getObject("settled_at") != null;
        return new RefusedScan(
                row.getLong("id"),
                row.getString("carrier"),
                row.getString("tracking_number"),
                row.getString("scan_id"),
                row.getString("kind"),
                instant(row, "scanned_at"),
                row.getString("code"),
                row.getString("why"),
                instant(row, "told_at"),
                isSettled
                        ? new RefusedScan.Settled(
                                instant(row, "settled_at"), row.getString("settled_by"), row.getString("grounds"))
                        : null);
    }

    /** Not as a {@code Timestamp}, which counts dates before 1582 by another calendar: a carrier may tell of any. */
    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
