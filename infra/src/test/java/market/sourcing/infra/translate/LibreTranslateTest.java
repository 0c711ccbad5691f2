package market.sourcing.infra.translate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import market.sourcing.projections.translation.TextSource;
import market.sourcing.projections.translation.Translation;
import market.sourcing.projections.translation.Translator.Asked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class LibreTranslateTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile int status = 200;
    private volatile String answer = "{\"translatedText\": \"Bình hoa\", \"alternatives\": []}";
    private volatile boolean hangs;
    private volatile boolean drips;
    private long nanos;
    private HttpServer server;
    private LibreTranslate machine;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        machine = machine("", "");
    }

    @AfterEach
    void stop() {
        released.countDown();
        server.stop(0);
    }

    @Test
    void a_text_is_asked_for_once_and_remembered() {
        var asked = new Asked("花瓶", "zh", "vi");

        assertThat(machine.translate(asked)).contains(new Translation("Bình hoa", TextSource.MACHINE, 50));
        assertThat(machine.translate(asked)).contains(new Translation("Bình hoa", TextSource.MACHINE, 50));
        assertThat(heard).hasSize(1);
        var body = JSON.readTree(heard.getFirst().substring("/translate ".length()));
        assertThat(body).isEqualTo(JSON.readTree("""
                {"q": "花瓶", "source": "zh", "target": "vi", "format": "text"}"""));
    }

    @ParameterizedTest
    @CsvSource({"'', /translate", "/, /translate", "/mt, /mt/translate", "/mt/, /mt/translate"})
    void the_key_goes_along_and_the_address_may_have_a_path(String path, String asked) {
        machine(path, "secret").translate(new Asked("花瓶", null, "vi"));

        assertThat(heard.getFirst()).startsWith(asked + " ").contains("\"api_key\":\"secret\"", "\"source\":\"auto\"");
    }

    @Test
    void a_language_that_it_does_not_speak_is_no_fault_and_remembered_too() {
        status = 400;
        answer = "{\"error\": \"xx is not supported\"}";

        assertThat(machine.translate(new Asked("花瓶", "zh", "xx"))).isEmpty();
        assertThat(machine.translate(new Asked("花瓶", "zh", "xx"))).isEmpty();
        assertThat(heard).hasSize(1);
        machine.translate(new Asked("花瓶", "zh", "yy"));
        assertThat(heard).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 429, 500, 301})
    void a_server_that_fails_is_left_alone_for_a_while(int failing) {
        status = failing;
        assertThat(machine.translate(new Asked("花瓶", "zh", "vi"))).isEmpty();
        status = 200;
        assertThat(machine.translate(new Asked("花瓶", "zh", "vi"))).isEmpty();
        assertThat(heard).hasSize(1);

        nanos += LibreTranslate.REST.toNanos();
        assertThat(machine.translate(new Asked("花瓶", "zh", "vi"))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "<html>", "{\"translatedText\": 5, \"x\": ", "null"})
    void what_is_no_answer_is_no_translation(String garbage) {
        answer = garbage;
        assertThat(machine.translate(new Asked("花瓶", "zh", "vi"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"translatedText\": null}",
                "{\"translatedText\": \" \"}",
                "{\"translatedText\": \"a\\u0000\"}"
            })
    void nor_is_what_can_not_be_shown(String unfit) {
        answer = unfit;
        assertThat(machine.translate(new Asked("花瓶", "zh", "vi"))).isEmpty();
    }

    @Test
    void an_answer_without_end_is_not_read() {
        answer = "{\"translatedText\": \"" + "a".repeat(200_000) + "\"}";
        assertThat(machine.translate(new Asked("花瓶", "zh", "vi"))).isEmpty();
    }

    @Test
    void nobody_waits_for_a_server_that_hangs_and_only_a_few_try() throws Exception {
        hangs = true;
        var began = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 20)
                    .mapToObj(n -> threads.submit(() -> machine.translate(new Asked("花瓶" + n, "zh", "vi"))))
                    .toList();
            for (Future<Optional<Translation>> each : answers) {
                assertThat(each.get()).isEmpty();
            }
        }
        assertThat(heard).hasSizeBetween(1, LibreTranslate.AT_ONCE);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LibreTranslate.PATIENCE.multipliedBy(4));
    }

    /** Its headers come at once, and of its body a byte now and then. */
    @Test
    void nor_for_one_that_drips_and_a_healthy_one_is_asked_again() {
        drips = true;
        for (int n = 0; n < LibreTranslate.AT_ONCE; n++) {
            var asked = new Asked("花瓶" + n, "zh", "vi");
            assertTimeoutPreemptively(
                    LibreTranslate.PATIENCE.multipliedBy(2),
                    () -> assertThat(machine.translate(asked)).isEmpty());
            nanos += LibreTranslate.REST.toNanos();
        }
        drips = false;

        assertThat(machine.translate(new Asked("花瓶", "zh", "vi"))).isPresent();
        assertThat(heard).hasSize(LibreTranslate.AT_ONCE + 1);
    }

    @Test
    void one_that_is_gone_knows_nothing() throws IOException {
        int nobody;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        assertThat(new LibreTranslate(URI.create("http://127.0.0.1:" + nobody), "")
                        .translate(new Asked("花瓶", "zh", "vi")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"translate.internal", "ftp://translate.internal", "file:///etc/passwd", "http:/translate"})
    void what_is_no_address_of_a_server_ends_the_start(String wrong) {
        assertThatThrownBy(() -> new LibreTranslate(URI.create(wrong), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sourcing.translation.url");
    }

    private LibreTranslate machine(String path, String key) {
        return new LibreTranslate(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path), key, () -> nanos);
    }

    private void answer(HttpExchange exchange) throws IOException {
        heard.add(exchange.getRequestURI() + " "
                + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        try (exchange) {
            if (hangs) {
                released.await();
            }
            var bytes = answer.getBytes(UTF_8);
            if (status == 301) {
                exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/translate");
            }
            if (drips) {
                drip(exchange, bytes);
                return;
            }
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void drip(HttpExchange exchange, byte[] bytes) throws IOException, InterruptedException {
        exchange.sendResponseHeaders(status, 0);
        for (int n = 0; !released.await(100, TimeUnit.MILLISECONDS); n++) {
            exchange.getResponseBody().write(bytes[n % bytes.length]);
            exchange.getResponseBody().flush();
        }
    }
}
