package market.sourcing.api.crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import market.sourcing.api.SourcingApplication;
import org.awaitility.core.ConditionTimeoutException;

/** The application in a process of its own, on a data folder that outlives it. */
final class ChildApplication {
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+) ");
    private static final int LAST_LINES = 40;

    private final Process process;
    private final Path log;
    private final long before;
    private volatile int port;

    /** @param before the length of what those before it have written */
    private ChildApplication(Process process, Path log, long before) {
        this.process = process;
        this.log = log;
        this.before = before;
    }

    /** Returns at once; its output is added to a file beside the data folder. */
    static ChildApplication launch(Path data, String... settings) throws IOException {
        var log = data.resolveSibling(data.getFileName() + ".log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx416m",
                "-Duser.timezone=UTC",
                "-Ddisable-axoniq-console-message=true",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dsourcing.follow-parent=true",
                "-Dsourcing.data=" + data,
                "-Dserver.address=127.0.0.1",
                "-Dserver.port=0",
                "-Dlogging.level.org.springframework.boot.tomcat=info",
                "-cp",
                System.getProperty("java.class.path"),
                SourcingApplication.class.getName()));
        command.addAll(List.of(settings));
        long before = log.toFile().length();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return new ChildApplication(process, log, before);
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

    /** @throws IllegalStateException before it listens */
    URI at(String path) {
        if (!listens()) {
            throw new IllegalStateException("the application does not listen yet" + lastWords());
        }
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
            await("readiness")
                    .atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(50))
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .until(() -> !process.isAlive() || listens() && isReady(http));
        } catch (ConditionTimeoutException late) {
            throw new AssertionError("the application does not become ready" + lastWords(), late);
        }
        if (!process.isAlive()) {
            throw new AssertionError("the application ended with " + process.exitValue() + lastWords());
        }
    }

    private boolean isReady(HttpClient http) throws IOException, InterruptedException {
        var readiness = HttpRequest.newBuilder(at("/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        return http.send(readiness, BodyHandlers.discarding()).statusCode() == 200;
    }

    long pid() {
        return process.pid();
    }

    /** The status that it ended with by itself. */
    int awaitEnd(Duration time) throws InterruptedException {
        if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("the application did not end" + lastWords());
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
            throw new AssertionError("the application ended by itself" + lastWords());
        }
        kill();
    }

    /** Ends it in order, its stores as well. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            kill();
            throw new AssertionError("the application did not end in a minute" + lastWords());
        }
    }

    private boolean listens() {
        if (port == 0) {
            port = announcedPort();
        }
        return port != 0;
    }

    /** A port of its own choice, 0 before it has one: one chosen for it could be another's by the time it listens. */
    private int announcedPort() {
        try (var own = Files.newInputStream(log)) {
            own.skipNBytes(before);
            return new String(own.readAllBytes(), UTF_8)
                    .lines()
                    .map(PORT::matcher)
                    .filter(Matcher::find)
                    .mapToInt(found -> Integer.parseInt(found.group(1)))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of its log does not outlive a test that fails. */
    private String lastWords() {
        try {
            var lines = output();
            return ", saying last:\n"
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
