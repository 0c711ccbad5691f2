package market.sourcing.infra.embedded.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A PostgreSQL that already serves a data directory: one that outlived the application that started it. */
record RunningServer(long pid, int port) {
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    /** Read from {@code postmaster.pid}; empty when there is none or its process is gone. */
    static Optional<RunningServer> in(Path cluster) {
        var pidFile = cluster.resolve("postmaster.pid");
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            var lines = Files.readAllLines(pidFile);
            if (lines.size() <= PORT_LINE) {
                return Optional.empty();
            }
            var server = new RunningServer(
                    Long.parseLong(lines.get(PID_LINE).strip()),
                    Integer.parseInt(lines.get(PORT_LINE).strip()));
            return Ports.answers(server.port) ? Optional.of(server) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException halfWritten) {
            return Optional.empty();
        }
    }
}
