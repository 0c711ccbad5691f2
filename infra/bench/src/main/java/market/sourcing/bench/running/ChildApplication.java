package market.sourcing.bench.running;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import market.sourcing.bench.load.KeepAlive;

/** The application in a process of its own, started with the flags that the README's first command starts it with. */
public final class ChildApplication implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final long ASK_EVERY_NANOS = 20_000_000;
    private static final int OK = 200;

    private final Process process;
    private final int port;
    private final Duration readyAfter;

    private ChildApplication(Process process, int port, Duration readyAfter) {
        this.process = process;
        this.port = port;
        this.readyAfter = readyAfter;
    }

    /** Returns when the application says that it is ready; its output goes to a file. */
    public static ChildApplication start(List<String> flags, Path data, Path log)
            throws IOException, InterruptedException {
        return start(flags, data, log, Map.of());
    }

    /** @param further settings */
    public static ChildApplication start(List<String> flags, Path data, Path log, Map<String, String> further)
            throws IOException, InterruptedException {
        int port = freePort();
        var all = new ArrayList<>(flags);
        all.add("-Dsourcing.follow-parent=true");
        Application.settings(data, port).forEach((name, value) -> all.add("-D" + name + "=" + value));
        further.forEach((name, value) -> all.add("-D" + name + "=" + value));
        long start = System.nanoTime();
        var process = Processes.java(all, Application.TYPE.getName(), List.of())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        while (!isReady(port)) {
            if (!process.isAlive() || System.nanoTime() - start > LONGEST_START.toNanos()) {
                Processes.end(process);
                throw new IOException("the application did not become ready, see " + log);
            }
            LockSupport.parkNanos(ASK_EVERY_NANOS);
        }
        return new ChildApplication(process, port, Duration.ofNanos(System.nanoTime() - start));
    }

    /** From starting the process to the first answer that it is ready. */
    public Duration readyAfter() {
        return readyAfter;
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** What the process has resident now; its PostgreSQL is other processes. */
    public double residentMiB() throws IOException {
        return Processes.memoryMiB(process.pid(), "VmRSS");
    }

    /** The most it has had resident so far. */
    public double mostResidentMiB() throws IOException {
        return Processes.memoryMiB(process.pid(), "VmHWM");
    }

    /** Ends it as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        Processes.end(process);
    }

    private static boolean isReady(int port) {
        try (var connection = new KeepAlive(port)) {
            return connection.get("/actuator/health/readiness").status() == OK;
        } catch (IOException notListeningYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
