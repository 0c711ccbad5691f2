package market.sourcing.infra.embedded.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL that already serves a data directory: one that outlived the application that started it. */
record RunningServer(long pid, int port) {
    private static final Logger LOG = LoggerFactory.getLogger(RunningServer.class);
    private static final String PID_FILE = "postmaster.pid";
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    /** Read from {@code postmaster.pid}; empty when there is none, or its process is gone or another one's now. */
    static Optional<RunningServer> in(Path cluster) {
        return named(cluster)
                .filter(server -> Processes.isServerOf(cluster, server.pid) && LoopbackPorts.answers(server.port));
    }

    /** Whether the process that {@code postmaster.pid} names lives, though nobody may answer yet. */
    static boolean livesIn(Path cluster) {
        return named(cluster)
                .filter(server -> Processes.isServerOf(cluster, server.pid))
                .isPresent();
    }

    /**
     * Removes a {@code postmaster.pid} that nobody stands behind. PostgreSQL looks only at whether a process has the number, and does not
     * start where another got it, as happens in every container.
     */
    static void forgetWhoIsGone(Path cluster) {
        var pidFile = cluster.resolve(PID_FILE);
        try {
            if (Files.exists(pidFile) && Processes.surelyNoneIn(cluster)) {
                LOG.info("No PostgreSQL stands behind {} any more; it is removed.", pidFile);
                Files.delete(pidFile);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<RunningServer> named(Path cluster) {
        var pidFile = cluster.resolve(PID_FILE);
        try {
            var lines = Files.readAllLines(pidFile);
            if (lines.size() <= PORT_LINE) {
                return Optional.empty();
            }
            return Optional.of(new RunningServer(
                    Long.parseLong(lines.get(PID_LINE).strip()),
                    Integer.parseInt(lines.get(PORT_LINE).strip())));
        } catch (NoSuchFileException | NumberFormatException | MalformedInputException goneOrHalfWritten) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
