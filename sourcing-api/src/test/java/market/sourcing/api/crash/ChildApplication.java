package market.sourcing.api.crash;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import market.sourcing.api.SourcingApplication;

/** The application in a process of its own, on a data folder that outlives it. */
final class ChildApplication {
    private final Process process;
    private final int port;
    private final Path log;

    private ChildApplication(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Returns at once; its output is added to a file beside the data folder. */
    static ChildApplication launch(Path data, String... settings) throws IOException {
        int port = freePort();
        var log = data.resolveSibling(data.getFileName() + ".log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx448m",
                "-Duser.timezone=UTC",
                "-Ddisable-axoniq-console-message=true",
                "--enable-native-access=ALL-UNNAMED",
                "-Dsourcing.follow-parent=true",
                "-Dsourcing.data=" + data,
                "-Dserver.address=127.0.0.1",
                "-Dserver.port=" + port,
                "-cp",
                System.getProperty("java.class.path"),
                SourcingApplication.class.getName()));
        command.addAll(List.of(settings));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return new ChildApplication(process, port, log);
    }

    static ChildApplication start(Path data, String... settings) throws IOException {
        var child = launch(data, settings);
        child.awaitReady();
        return child;
    }

    /** What it has printed so far, as those before it on its data folder. */
    List<String> output() throws IOException {
        return Files.readAllLines(log);
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** How many errors it has told, over all its lives, that say so. */
    long errorsSaying(String text) throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(" ERROR ") && line.contains(text))
                    .count();
        }
    }

    void awaitReady() {
        try (var http = HttpClient.newHttpClient()) {
            var readiness = HttpRequest.newBuilder(at("/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            await("readiness, see " + log)
                    .atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(50))
                    .failFast("the application ended, see " + log, () -> !process.isAlive())
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .until(() -> http.send(readiness, BodyHandlers.discarding()).statusCode() == 200);
        }
    }

    long pid() {
        return process.pid();
    }

    /** The status that it ended with by itself. */
    int awaitEnd(Duration time) throws InterruptedException {
        if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("the application did not end, see " + log);
        }
        return process.exitValue();
    }

    /** SIGKILL: nothing in the process gets to run after it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The same after a while, in which it must not end by itself. */
    void killAfter(Duration time) throws InterruptedException {
        if (process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("the application ended by itself, see " + log);
        }
        kill();
    }

    /** Ends it in order, its stores as well. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            kill();
            throw new AssertionError("the application did not end in a minute, see " + log);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
