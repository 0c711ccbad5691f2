package market.sourcing.bench.running;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import market.sourcing.bench.load.KeepAlive;

/** Asks an application every second how far its slowest view is behind the log, and keeps the most it said. */
public final class Lag implements AutoCloseable {
    private static final Pattern SECONDS =
            Pattern.compile("^sourcing_view_lag_seconds\\{[^}]*} ([0-9.E+-]+)", Pattern.MULTILINE);

    private final int port;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private volatile double most;

    public Lag(int port) {
        this.port = port;
        clock.scheduleAtFixedRate(this::look, 0, 1, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            most = Math.max(most, now(port));
        } catch (IOException busy) {
            // Asked again in a second.
        }
    }

    /** Seconds that the slowest view is behind now. */
    public static double now(int port) throws IOException {
        try (var connection = new KeepAlive(port)) {
            var metrics = new String(
                    connection
                            .get("/actuator/prometheus", "Accept: text/plain\r\n")
                            .body(),
                    StandardCharsets.UTF_8);
            return SECONDS.matcher(metrics)
                    .results()
                    .mapToDouble(line -> Double.parseDouble(line.group(1)))
                    .max()
                    .orElseThrow(() -> new IOException("no view tells how far it is behind"));
        }
    }

    /** Seconds. */
    public double most() {
        return most;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
