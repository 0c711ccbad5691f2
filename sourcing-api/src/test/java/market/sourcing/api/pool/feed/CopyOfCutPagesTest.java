package market.sourcing.api.pool.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The consumer that is shipped as an example, where the marketplace ends in the middle of its answers. */
class CopyOfCutPagesTest {
    private static final Path CONSUMER = Path.of("../infra/examples/feed_copy.py");
    private static final String SNAPSHOT = """
            {"cursor":"c","pool":"pool-1","position":7,"records":0}
            {"cursor":"c","end":true}
            """;
    private static final String PAGE = """
            {"items":[],"next":"d","position":8,"more":false}""";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final AtomicInteger cuts = new AtomicInteger();

    @Test
    void a_page_or_a_token_that_was_cut_is_asked_for_once_more() throws Exception {
        assumeTrue(hasPython(), "There is no Python here.");
        var market = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        market.createContext("/oauth2/token", cutFirst("{\"access_token\":\"t\"}"));
        market.createContext("/feed/v1/pools/pool-1/snapshot", cutFirst(SNAPSHOT));
        market.createContext("/feed/v1/pools/pool-1/changes", cutFirst(PAGE));
        market.start();
        try {
            var words = folder.resolve("words");
            var process = new ProcessBuilder(
                            "python3",
                            CONSUMER.toString(),
                            "--market",
                            "http://127.0.0.1:" + market.getAddress().getPort(),
                            "--pool",
                            "pool-1",
                            "--client",
                            "agent",
                            "--secret-file",
                            Files.writeString(folder.resolve("secret"), "s").toString(),
                            folder.resolve("copy.db").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(words.toFile())
                    .start();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(words)).isZero();
            assertThat(cuts).hasValue(3);
        } finally {
            market.stop(0);
        }
    }

    private HttpHandler cutFirst(String answer) {
        var asked = new AtomicInteger();
        return exchange -> give(exchange, answer, asked.getAndIncrement() == 0);
    }

    private void give(HttpExchange exchange, String answer, boolean cut) throws IOException {
        var bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes, 0, cut ? bytes.length / 2 : bytes.length);
        if (cut) {
            cuts.incrementAndGet();
        }
        exchange.close();
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        }
    }
}
