package market.sourcing.api.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The log as PostgreSQL holds it, read past the application. */
final class StoredLog {
    static final String SOME_TIME = "2026-03-01T00:00:00.000000000Z";

    private final Path postgres;

    StoredLog(Path data) {
        postgres = data.resolve("postgres");
    }

    /** The process id of the running server. */
    long serverPid() throws IOException {
        return Long.parseLong(Files.readAllLines(postgres.resolve("cluster/postmaster.pid"))
                .getFirst()
                .strip());
    }

    long events() throws IOException {
        return number("select count(*) from domain_event");
    }

    long eventsOf(String payloadType) throws IOException {
        return number("select count(*) from domain_event where payload_type = '" + payloadType + "'");
    }

    /** Events that have no position yet. */
    long unnumbered() throws IOException {
        return number("select (select count(*) from domain_event) - (select count(*) from log_position)");
    }

    /** Positions missing between 0 and the last one; 0 when they are dense. */
    long holes() throws IOException {
        return number("select coalesce(max(position) + 1, 0) - count(*) from log_position");
    }

    /** Pairs of events of one aggregate whose positions are in the other order than their sequence numbers. */
    long inversions() throws IOException {
        return number("""
                select count(*) from (
                  select position < lag(position) over (partition by aggregate_identifier order by sequence_number) as wrong
                  from domain_event join log_position using (global_index)) pairs
                where wrong
                """);
    }

    /** Times at which more pieces of a SKU were reserved or gone than were there. */
    long stocksBelowZero() throws IOException {
        return number("""
                select count(*) from (
                  select sum(case payload_type
                    when 'sourcing.listing.StockReserved' then -(payload::jsonb ->> 'units')::int
                    when 'sourcing.listing.StockReleased' then (payload::jsonb ->> 'units')::int
                    when 'sourcing.listing.StockCounted' then (payload::jsonb ->> 'units')::int
                    else 0 end) over (partition by aggregate_identifier order by sequence_number) as available
                  from domain_event where type = 'stock') stocks
                where available < 0
                """);
    }

    /** What the sandbox has taken and not given back, by its own books. */
    long moneyAtTheSandbox() throws IOException {
        return number("""
                select (select coalesce(sum(amount_minor), 0) from sandbox_charge where decline_code is null)
                  - (select coalesce(sum(amount_minor), 0) from sandbox_refund)
                """);
    }

    long charges() throws IOException {
        return number("select count(*) from sandbox_charge");
    }

    /** Orders for which the sandbox keeps more than one charge. */
    long ordersChargedTwice() throws IOException {
        return number("""
                select count(*) from (
                  select order_id from sandbox_charge
                  where decline_code is null and not exists
                    (select from sandbox_refund where sandbox_refund.payment_id = sandbox_charge.payment_id)
                  group by order_id having count(*) > 1) twice
                """);
    }

    /** As when the server's own network fails for a moment. */
    void endOtherSessions() throws IOException, SQLException {
        try (var admin = source("postgres").getConnection();
                var statement = admin.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where pid <> pg_backend_pid() and usename = 'sourcing_app'");
        }
    }

    /** A transaction that holds what the query locks, until it is closed. */
    Connection holding(String query) throws IOException, SQLException {
        var holder = source("sourcing_app").getConnection();
        holder.setAutoCommit(false);
        try (var statement = holder.createStatement()) {
            statement.execute(query);
        }
        return holder;
    }

    /** The number of an aggregate's next event. */
    long next(String aggregate) throws IOException {
        return number(
                "select max(sequence_number) + 1 from domain_event where aggregate_identifier = '" + aggregate + "'");
    }

    String text(String query) throws IOException {
        return Objects.requireNonNull(jdbc().queryForObject(query, String.class));
    }

    /** Past the application, as some tool might. */
    void append(
            String aggregate,
            long sequence,
            String time,
            String name,
            @Nullable String revision,
            String payload,
            String metaData)
            throws IOException {
        jdbc().update("""
                        insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                          payload_type, payload_revision, payload, meta_data)
                        values (?, ?, ?, 'test', ?, ?, ?, ?, ?)""", UUID.randomUUID().toString(), aggregate, sequence, time, name, revision, payload, metaData);
    }

    long number(String query) throws IOException {
        var value = jdbc().queryForObject(query, Long.class);
        if (value == null) {
            throw new IllegalStateException("no answer to " + query);
        }
        return value;
    }

    /** Past the application, of what is not the log. */
    void change(String statement) throws IOException {
        jdbc().update(statement);
    }

    private JdbcTemplate jdbc() throws IOException {
        return new JdbcTemplate(source("sourcing_app"));
    }

    private DriverManagerDataSource source(String user) throws IOException {
        var passwords = new Properties();
        try (var in = Files.newInputStream(postgres.resolve("passwords.properties"))) {
            passwords.load(in);
        }
        var port = Files.readAllLines(postgres.resolve("cluster/postmaster.pid"))
                .get(3)
                .strip();
        return new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:" + port + "/sourcing", user, passwords.getProperty(user));
    }
}
