package market.sourcing.infra.embedded.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import market.sourcing.infra.embedded.postgres.PostgresNotStarted.Reason;

/** The port of this installation: the one that was asked for, else one chosen once and written down. */
final class RememberedPort {
    private final Path file;

    RememberedPort(Path file) {
        this.file = file;
    }

    /** @throws PostgresNotStarted when another has the port that is asked for */
    int choose(OptionalInt wanted) {
        if (wanted.isPresent()) {
            return free(wanted.getAsInt());
        }
        var kept = read();
        return kept.isPresent() && LoopbackPorts.isFree(kept.getAsInt())
                ? kept.getAsInt()
                : remember(LoopbackPorts.anyFree());
    }

    private int free(int wanted) {
        if (!LoopbackPorts.isFree(wanted)) {
            throw new PostgresNotStarted(Reason.PORT_TAKEN, file, "port " + wanted + " is taken.", null);
        }
        return wanted;
    }

    private OptionalInt read() {
        try {
            return Files.exists(file)
                    ? OptionalInt.of(Integer.parseInt(Files.readString(file).strip()))
                    : OptionalInt.empty();
        } catch (NumberFormatException unreadable) {
            return OptionalInt.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int remember(int port) {
        try {
            Files.writeString(file, Integer.toString(port));
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
