package market.sourcing.infra.carriers.simulated;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import market.sourcing.domain.carrier.Scan;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.carrier.ScanNotice;
import market.sourcing.infra.carriers.ScanJson;
import market.sourcing.infra.eventstore.StoredTime;
import market.sourcing.infra.webhook.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The tables simulated_parcel, simulated_scan and simulated_webhook. They belong to the world outside: whatever transaction the
 * caller has open, they are written in one of their own.
 */
final class SimulatedBooks {
    static final Outbox WEBHOOKS = new Outbox(
            "simulated_webhook",
            "simulated_scan",
            "scan_id",
            (row, number) -> ScanJson.write(new ScanNotice(row.getString("tracking_number"), scan(row))));

    private final JdbcClient jdbc;
    private final TransactionTemplate own;

    SimulatedBooks(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private record Letter(String scanId, Instant at) {}

    /** Books what will become of a parcel; changes nothing when it is known. */
    void book(String trackingNumber, Instant announcedAt, List<PlannedScan> scans) {
        own.executeWithoutResult(status -> {
            if (isNew(trackingNumber, announcedAt)) {
                scans.forEach(planned -> add(trackingNumber, planned));
                // What is due at the same time is sent in the order of the rows.
                scans.stream()
                        .flatMap(planned -> planned.toldAt().stream()
                                .map(at -> new Letter(planned.scan().id(), at)))
                        .sorted(Comparator.comparing(Letter::at))
                        .forEach(this::add);
            }
        });
    }

    private boolean isNew(String trackingNumber, Instant announcedAt) {
        return jdbc.sql(
                                "insert into simulated_parcel (tracking_number, announced_at) values (?, ?) on conflict do nothing")
                        .params(trackingNumber, StoredTime.text(announcedAt))
                        .update()
                == 1;
    }

    private void add(String trackingNumber, PlannedScan planned) {
        var scan = planned.scan();
        jdbc.sql("insert into simulated_scan (scan_id, tracking_number, kind, scanned_at, known_at, place)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .param(scan.id())
                .param(trackingNumber)
                .param(scan.kind().name())
                .param(StoredTime.text(scan.at()))
                .param(StoredTime.text(planned.knownAt()))
                .param(scan.place())
                .update();
    }

    private void add(Letter letter) {
        var at = StoredTime.text(letter.at());
        jdbc.sql("insert into simulated_webhook (scan_id, first_at, next_at) values (?, ?, ?)")
                .params(letter.scanId(), at, at)
                .update();
    }

    /** Those that the carrier knows of by now, oldest first. */
    List<Scan> scans(String trackingNumber, Instant now) {
        return Objects.requireNonNull(
                own.execute(status -> jdbc.sql("select scan_id, kind, scanned_at, place from simulated_scan"
                                + " where tracking_number = ? and known_at <= ? order by scanned_at, scan_id")
                        .params(trackingNumber, StoredTime.text(now))
                        .query((row, number) -> scan(row))
                        .list()));
    }

    private static Scan scan(ResultSet row) throws SQLException {
        return new Scan(
                row.getString("scan_id"),
                ScanKind.valueOf(row.getString("kind")),
                StoredTime.instant(row.getString("scanned_at")),
                row.getString("place"));
    }
}
