package market.sourcing.infra.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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
    private static class Names implements DnsResolver {
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

    private Outcome post(boolean privateToo, String url) {
        return post(new Targets(names, privateToo), url);
    }

    private static Outcome post(Targets targets, String url) {
        return new TargetClient(targets, PATIENCE).post(URI.create(url), HEADERS, BODY);
    }

    private String at(String path) {
        return "http://127.0.0.1:" + shop.port() + path;
    }

    @ParameterizedTest
    @CsvSource({"200, TAKEN", "204, TAKEN", "299, TAKEN", "410, GONE", "400, REFUSED", "404, REFUSED", "500, REFUSED"})
    void an_answer_is_taken_at_its_word(int status, Word word) {
        shop.status.set(status);
        assertThat(post(true, shop.url())).isEqualTo(new Outcome(word, status));
        assertThat(shop.heard).singleElement().extracting(Shop.Heard::body).isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_redirect_is_not_followed(int status) {
        shop.answers("/elsewhere", exchange -> exchange.sendResponseHeaders(204, -1));
        shop.answers("/redirects", exchange -> {
            exchange.getResponseHeaders().set("Location", at("/elsewhere"));
            exchange.sendResponseHeaders(status, -1);
        });
        assertThat(post(true, at("/redirects"))).isEqualTo(new Outcome(Word.REDIRECTED, status));
        assertThat(shop.heard).extracting(Shop.Heard::path).containsExactly("/redirects");
    }

    @Test
    void what_was_taken_without_encryption_is_not_called_once_that_is_not_allowed_any_more() {
        assertThat(post(false, "http://shop.example/")).isEqualTo(Outcome.without(Word.ADDRESS_REFUSED));
    }

    @Test
    void who_never_answers_is_cut_off() {
        shop.answers("/hangs", _ -> Thread.sleep(Duration.ofMinutes(1)));
        assertThat(post(true, at("/hangs"))).isEqualTo(Outcome.without(Word.TIMED_OUT));
    }

    @Test
    void who_takes_most_of_the_time_has_taken_it() {
        shop.answers("/slow", exchange -> {
            Thread.sleep(PATIENCE.multipliedBy(7).dividedBy(10));
            exchange.sendResponseHeaders(204, -1);
        });
        assertThat(post(true, at("/slow")).word()).isEqualTo(Word.TAKEN);
    }

    @Test
    void who_answers_a_byte_at_a_time_is_cut_off_as_well() throws Exception {
        try (var drip = new Drip("HTTP/1.1 200 OK\r\nX-Long: ".getBytes(StandardCharsets.US_ASCII))) {
            isCutOff("http://127.0.0.1:" + drip.port() + "/");
            await().atMost(PATIENCE.multipliedBy(5)).until(drip::isLeft);
        }
    }

    /** The record of TLS says that it has 16 kB. */
    @ParameterizedTest
    @CsvSource({"127.0.0.1, 127.0.0.2", "127.0.0.1, ::1"})
    void who_drips_a_handshake_at_each_of_his_addresses_is_cut_off_once_for_all(String one, String other)
            throws Exception {
        names.then(one, other);
        try (var drip = new Drip(new byte[] {0x16, 3, 3, 0x40, 0})) {
            isCutOff("https://" + NAME + ":" + drip.port() + "/");
            await().atMost(PATIENCE.multipliedBy(5)).until(drip::isLeft);
        }
    }

    @Test
    void whose_name_takes_too_long_to_look_up_is_cut_off_as_well() {
        var over = new CountDownLatch(1);
        var slow = new Targets(
                new Names() {
                    @Override
                    public InetAddress[] resolve(String host) throws UnknownHostException {
                        awaitWhateverHappens(over);
                        return super.resolve(host);
                    }
                },
                true);
        isCutOff(() -> post(slow, at("/hook")));
        over.countDown();
    }

    /** As the system waits for a name. */
    private static void awaitWhateverHappens(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException notHeard) {
                continue;
            }
        }
    }

    @Test
    void nobody_is_called_at_hundreds_of_addresses() throws Exception {
        names.then(Stream.concat(IntStream.range(0, 200).mapToObj(n -> "127.0.1." + n), Stream.of("::1", "fe80::1"))
                .toArray(String[]::new));
        var called = new Targets(names, true).resolve(NAME);
        assertThat(called).hasSize(2);
        assertThat(called[0]).isInstanceOf(Inet4Address.class);
        assertThat(called[1]).isInstanceOf(Inet6Address.class);
    }

    private void isCutOff(String url) {
        isCutOff(() -> post(true, url));
    }

    private static void isCutOff(Supplier<Outcome> attempt) {
        long begun = System.nanoTime();
        assertThat(attempt.get()).isEqualTo(Outcome.without(Word.TIMED_OUT));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(PATIENCE, PATIENCE.multipliedBy(5));
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    /** Says something to whoever comes, and then a byte now and then, until he goes. */
    private static final class Drip implements AutoCloseable {
        private final ServerSocket server = new ServerSocket(0);
        private final AtomicInteger came = new AtomicInteger();
        private final AtomicInteger left = new AtomicInteger();
        private final byte[] begin;

        Drip(byte[] begin) throws IOException {
            this.begin = begin;
            Thread.ofVirtual().start(this::listen);
        }

        int port() {
            return server.getLocalPort();
        }

        boolean isLeft() {
            return came.get() > 0 && came.get() == left.get();
        }

        private void listen() {
            try {
                while (true) {
                    var socket = server.accept();
                    came.incrementAndGet();
                    Thread.ofVirtual().start(() -> drip(socket));
                }
            } catch (IOException closed) {
                return;
            }
        }

        private void drip(Socket guest) {
            try (var socket = guest;
                    var out = socket.getOutputStream()) {
                out.write(begin);
                while (true) {
                    out.write('x');
                    out.flush();
                    Thread.sleep(100);
                }
            } catch (IOException | InterruptedException over) {
                left.incrementAndGet();
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'HTTP/1.1 200 OK|Content-Length: 10||', TAKEN",
        "'HTTP/1.1 000 x||', UNREACHABLE",
        "'HTTP/1.1 -1 x||', UNREACHABLE",
        "'nonsense||', UNREACHABLE",
        "'', UNREACHABLE"
    })
    void whatever_is_answered_is_some_outcome(String answer, Word word) throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var over = new CountDownLatch(1);
            Thread.ofVirtual().start(() -> {
                try (var socket = server.accept()) {
                    assertThat(socket.getInputStream().read(new byte[8_192])).isPositive();
                    socket.getOutputStream().write(answer.replace("|", "\r\n").getBytes(StandardCharsets.US_ASCII));
                    if (word == Word.TAKEN) {
                        awaitWhateverHappens(over);
                    }
                } catch (IOException gone) {
                    return;
                }
            });
            assertThat(post(true, "http://127.0.0.1:" + server.getLocalPort() + "/")
                            .word())
                    .isEqualTo(word);
            over.countDown();
        }
    }

    @Test
    void an_answer_without_end_is_not_read() {
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
    void it_is_the_name_that_is_asked_for_at_the_address_that_was_looked_at() {
        names.then("127.0.0.1");
        assertThat(post(true, "http://" + NAME + ":" + shop.port() + "/hook").word())
                .isEqualTo(Word.TAKEN);
        assertThat(shop.heard).extracting(Shop.Heard::host).containsExactly(NAME + ":" + shop.port());
        assertThat(names.asked).hasValue(1);
    }

    @Test
    void a_name_is_looked_up_when_it_is_called_and_not_when_it_is_asked_for() {
        var url = "https://" + NAME + ":" + shop.port() + "/hook";
        names.then("127.0.0.1");
        assertThat(new Targets(names, false).mayBe(URI.create(url))).isTrue();
        assertThat(names.asked).as("no request waits for a name").hasValue(0);
        assertThat(post(false, url).word()).isEqualTo(Word.ADDRESS_REFUSED);
        assertThat(names.asked).hasValue(1);
        assertThat(shop.heard).isEmpty();
    }

    @Test
    void one_private_address_among_others_is_one_too_many() {
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
                "https://168.63.129.16/",
                "http://93.184.215.14/",
                "https://93.184.215.14:70000/"
            })
    void what_is_not_of_the_internet_or_not_secure_may_not_be_a_target(String url) {
        assertThat(Targets.of(false).mayBe(URI.create(url))).isFalse();
    }

    @Test
    void addresses_themselves_are_looked_at_when_they_are_called_too() {
        for (var host : List.of("127.0.0.1", "[::1]", "localhost", "127.1")) {
            assertThat(post(false, "https://" + host + ":" + shop.port() + "/hook")
                            .word())
                    .isEqualTo(Word.ADDRESS_REFUSED);
        }
        assertThat(shop.heard).isEmpty();
    }

    @Test
    void who_speaks_no_tls_is_told_nothing() {
        names.then("127.0.0.1");
        assertThat(post(true, "https://" + NAME + ":" + shop.port() + "/hook").word())
                .isIn(Stream.of(Word.NOT_SECURE, Word.UNREACHABLE, Word.TIMED_OUT)
                        .toList());
        assertThat(shop.heard).isEmpty();
    }

    @Test
    void who_is_not_there_is_not_reached() {
        int port = shop.port();
        shop.close();
        assertThat(post(true, "http://127.0.0.1:" + port + "/hook").word()).isEqualTo(Word.UNREACHABLE);
    }
}
