package market.sourcing.infra.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import market.sourcing.infra.feed.webhook.Outcome.Word;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class TargetClientTest {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final String NAME = "shop.example";
    private static final Map<String, String> HEADERS =
            Map.of("webhook-id", "msg_1", "webhook-timestamp", "1", "webhook-signature", "v1,x");
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

    private final Shop shop = new Shop();
    private final Names names = new Names();

    @AfterEach
    void close() {
        shop.close();
    }

    /** Answers one thing after the other, the last one for good. */
    private static final class Names implements DnsResolver {
        private final Queue<List<String>> answers = new ArrayDeque<>();
        private final AtomicInteger asked = new AtomicInteger();

        Names then(String... addresses) {
            answers.add(List.of(addresses));
            return this;
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            asked.incrementAndGet();
            var answer = answers.size() > 1 ? answers.poll() : answers.peek();
            if (answer == null) {
                return InetAddress.getAllByName(host);
            }
            return answer.stream().map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    private Outcome post(boolean privateToo, String url) throws IOException {
        try (var client = new TargetClient(new Targets(names, privateToo), 4, PATIENCE)) {
            return client.post(URI.create(url), HEADERS, BODY);
        }
    }

    private String at(String path) {
        return "http://127.0.0.1:" + shop.port() + path;
    }

    @ParameterizedTest
    @CsvSource({"200, TAKEN", "204, TAKEN", "299, TAKEN", "410, GONE", "400, REFUSED", "404, REFUSED", "500, REFUSED"})
    void an_answer_is_taken_at_its_word(int status, Word word) throws IOException {
        shop.status.set(status);
        assertThat(post(true, shop.url())).isEqualTo(new Outcome(word, status));
        assertThat(shop.heard).singleElement().extracting(Shop.Heard::body).isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_redirect_is_not_followed(int status) throws IOException {
        shop.answers("/elsewhere", exchange -> exchange.sendResponseHeaders(204, -1));
        shop.answers("/redirects", exchange -> {
            exchange.getResponseHeaders().set("Location", at("/elsewhere"));
            exchange.sendResponseHeaders(status, -1);
        });
        assertThat(post(true, at("/redirects"))).isEqualTo(new Outcome(Word.REDIRECTED, status));
        assertThat(shop.heard).extracting(Shop.Heard::path).containsExactly("/redirects");
    }

    @Test
    void who_never_answers_is_cut_off() throws IOException {
        shop.answers("/hangs", _ -> Thread.sleep(Duration.ofMinutes(1)));
        assertThat(post(true, at("/hangs"))).isEqualTo(Outcome.without(Word.TIMED_OUT));
    }

    @Test
    void who_answers_a_byte_at_a_time_is_cut_off_as_well() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> drip(server));
            long begun = System.nanoTime();
            assertThat(post(true, "http://127.0.0.1:" + server.getLocalPort() + "/"))
                    .isEqualTo(Outcome.without(Word.TIMED_OUT));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(PATIENCE, PATIENCE.multipliedBy(5));
        }
    }

    private static void drip(ServerSocket server) {
        try (var socket = server.accept();
                var out = socket.getOutputStream()) {
            out.write("HTTP/1.1 200 OK\r\nX-Long: ".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write('x');
                out.flush();
                Thread.sleep(100);
            }
        } catch (IOException | InterruptedException over) {
            return;
        }
    }

    @Test
    void an_answer_without_end_is_not_read() throws IOException {
        shop.answers("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var out = exchange.getResponseBody();
            while (true) {
                out.write(new byte[8_192]);
            }
        });
        assertThat(post(true, at("/endless"))).isEqualTo(new Outcome(Word.TAKEN, 200));
    }

    @Test
    void it_is_the_name_that_is_asked_for_at_the_address_that_was_looked_at() throws IOException {
        names.then("127.0.0.1");
        assertThat(post(true, "http://" + NAME + ":" + shop.port() + "/hook").word())
                .isEqualTo(Word.TAKEN);
        assertThat(shop.heard).extracting(Shop.Heard::host).containsExactly(NAME + ":" + shop.port());
        assertThat(names.asked).hasValue(1);
    }

    @Test
    void a_name_that_changes_its_address_after_it_was_checked_gets_nowhere() throws IOException {
        var url = "https://" + NAME + ":" + shop.port() + "/hook";
        names.then("93.184.215.14").then("127.0.0.1");
        assertThat(new Targets(names, false).mayBe(URI.create(url))).isTrue();
        assertThat(post(false, url).word()).isEqualTo(Word.ADDRESS_REFUSED);
        assertThat(names.asked).hasValue(2);
        assertThat(shop.heard).isEmpty();
    }

    @Test
    void one_private_address_among_others_is_one_too_many() throws IOException {
        names.then("93.184.215.14", "10.0.0.1");
        assertThat(post(false, "https://" + NAME + "/").word()).isEqualTo(Word.ADDRESS_REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://[::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://169.254.169.254/latest/meta-data",
                "https://localhost/",
                "http://93.184.215.14/",
                "https://93.184.215.14:70000/"
            })
    void what_is_not_of_the_internet_or_not_secure_may_not_be_a_target(String url) {
        assertThat(Targets.of(false).mayBe(URI.create(url))).isFalse();
    }

    @Test
    void addresses_themselves_are_looked_at_when_they_are_called_too() throws IOException {
        for (var host : List.of("127.0.0.1", "[::1]", "localhost", "127.1")) {
            assertThat(post(false, "https://" + host + ":" + shop.port() + "/hook")
                            .word())
                    .isEqualTo(Word.ADDRESS_REFUSED);
        }
        assertThat(shop.heard).isEmpty();
    }

    @Test
    void who_speaks_no_tls_is_told_nothing() throws IOException {
        names.then("127.0.0.1");
        assertThat(post(true, "https://" + NAME + ":" + shop.port() + "/hook").word())
                .isIn(Stream.of(Word.NOT_SECURE, Word.UNREACHABLE, Word.TIMED_OUT)
                        .toList());
        assertThat(shop.heard).isEmpty();
    }

    @Test
    void who_is_not_there_is_not_reached() throws IOException {
        int port = shop.port();
        shop.close();
        assertThat(post(true, "http://127.0.0.1:" + port + "/hook").word()).isEqualTo(Word.UNREACHABLE);
    }
}
