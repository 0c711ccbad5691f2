package market.sourcing.infra.embedded.postgres;

import java.util.Map;

/**
 * What the server runs with: durable first, then soon back after a kill, then sized for a machine of two cores that it shares
 * with the application.
 */
final class ServerSettings {
    static final Map<String, String> ALL = Map.ofEntries(
            // The library that starts the server switches these two off; a log can't live with that.
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("listen_addresses", LoopbackPorts.HOST),
            Map.entry("unix_socket_directories", ""),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("max_connections", "100"),
            Map.entry("shared_buffers", "128MB"),
            Map.entry("effective_cache_size", "512MB"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("jit", "off"),
            // What is behind the last checkpoint is redone after a kill, and everybody waits for it: these two bound
            // it.
            Map.entry("max_wal_size", "256MB"),
            Map.entry("checkpoint_timeout", "5min"),
            Map.entry("wal_compression", "on"),
            // A forgotten transaction would make the sequencer re-read everything since it began.
            Map.entry("idle_in_transaction_session_timeout", "60s"),
            Map.entry("timezone", "UTC"),
            // Its own log, a file a weekday, so that nothing depends on the application that started it.
            Map.entry("logging_collector", "on"),
            Map.entry("log_directory", "log"),
            Map.entry("log_filename", "postgresql-%a.log"),
            Map.entry("log_truncate_on_rotation", "on"),
            Map.entry("log_rotation_age", "1d"),
            Map.entry("log_min_messages", "warning"));

    private ServerSettings() {}
}
