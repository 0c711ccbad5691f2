package market.sourcing.infra.probes;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.function.Supplier;
import market.sourcing.infra.sequencer.OwnConnections;
import org.jspecify.annotations.Nullable;

/**
 * Asks PostgreSQL, on a connection of its own, where the log, its numbering and all who follow it are. An answer is also the
 * sign that PostgreSQL lives.
 */
final class LogProbe implements AutoCloseable {
    static final String NUMBERING = "numbering";

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    /** Longer than any answer takes, shorter than the patience of those who wait. */
    private static final int NO_ANSWER_MILLIS = 2_000;

    private static final String LOG =
            "select (select coalesce(max(position), -1) from log_position), (select exists (select from domain_event e"
                    + " where e.global_index = (select max(global_index) from domain_event)"
                    + " and not exists (select from log_position l where l.global_index = e.global_index)))";
    private static final String TOKENS = "select processor_name, convert_from(token, 'UTF8')::bigint"
            + " from token_entry where processor_name = any(?) and token is not null";

    private final OwnConnections connections;
    private final SignOfLife postgres;
    private final Supplier<Collection<String>> followers;
    private final Progress progress;
    private @Nullable Connection connection;

    /** @param followers the names of their tokens */
    LogProbe(
            OwnConnections connections,
            SignOfLife postgres,
            Supplier<Collection<String>> followers,
            Progress progress) {
        this.connections = connections;
        this.postgres = postgres;
        this.followers = followers;
        this.progress = progress;
    }

    Duration look() throws SQLException {
        postgres.watch();
        try {
            ask(opened());
        } catch (SQLException | RuntimeException lost) {
            close();
            throw lost;
        }
        postgres.answered();
        return BETWEEN_LOOKS;
    }

    private Connection opened() throws SQLException {
        var known = connection;
        if (known == null) {
            known = connections.open();
            known.setNetworkTimeout(Runnable::run, NO_ANSWER_MILLIS);
            connection = known;
        }
        return known;
    }

    private void ask(Connection open) throws SQLException {
        var positions = new HashMap<String, Long>();
        try (var tokens = open.prepareStatement(TOKENS);
                var log = open.prepareStatement(LOG)) {
            // Tokens first: what is read later may only be further on.
            tokens.setArray(1, open.createArrayOf("text", followers.get().toArray()));
            try (var rows = tokens.executeQuery()) {
                while (rows.next()) {
                    positions.put(rows.getString(1), rows.getLong(2));
                }
            }
            try (var rows = log.executeQuery()) {
                rows.next();
                progress.seen(rows.getLong(1), rows.getBoolean(2), positions);
            }
        }
    }

    @Override
    public void close() {
        var known = connection;
        connection = null;
        if (known != null) {
            try {
                known.abort(Runnable::run);
            } catch (SQLException gone) {
                // It is what was wanted.
            }
        }
    }
}
