package market.sourcing.api.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On the server alone, whose patience is a second. */
class SlowClientsTest {
    private static final Duration BOUND = Duration.ofSeconds(30);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (var one : open.reversed()) {
            one.close();
        }
    }

    private TestServer server(TestServer server) {
        open.add(server);
        return server;
    }

    private RawClient client(TestServer server) {
        var client = server.client();
        open.add(client);
        return client;
    }

    private static String post(String path, int length) {
        return "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"G", "GET / HTT", "GET / HTTP/1.1\r\nHost: x\r\nX-More: "})
    void a_head_that_trickles_is_cut_off(String begun) {
        var server = server(TestServer.impatient(folder));
        var slow = client(server).send(begun);
        await().atMost(BOUND).until(() -> slow.tricklesUntilEnded("x"));
        assertThat(server.inside).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 100000\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\nfffff\r\n"})
    void a_body_that_trickles_is_answered_408(String rest) {
        var slow = client(server(TestServer.impatient(folder))).send("POST / HTTP/1.1\r\nHost: x\r\n" + rest);
        await().atMost(BOUND).until(() -> slow.tricklesUntilAnswered("x"));
        assertThat(slow.status()).isEqualTo(408);
        await().atMost(BOUND).until(() -> slow.tricklesUntilEnded("x"));
    }

    /** The server itself reads it, before any of our code. */
    @Test
    void a_form_that_trickles_ends_too() {
        var server = server(TestServer.impatient(folder));
        var slow = client(server)
                .send("POST /form HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: 1000\r\n\r\na=");
        await().atMost(BOUND).until(() -> slow.tricklesUntilAnswered("x"));
        assertThat(slow.status()).isEqualTo(408);
    }

    @Test
    void whoever_asks_whether_to_go_on_and_then_says_nothing_is_answered_408() {
        var silent = client(server(TestServer.impatient(folder)))
                .send("POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 10\r\n\r\n");
        assertThat(silent.until("\r\n\r\nHTTP/1.1")).startsWith("HTTP/1.1 100").contains("HTTP/1.1 408");
    }

    @Test
    void a_body_that_is_slow_but_comes_is_taken() {
        var honest = client(server(TestServer.impatient(folder))).send(post("/", 200));
        var sent = new AtomicInteger();
        await().atMost(BOUND)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> sent.get() == 200 || (sent.getAndIncrement() < 200 && honest.tricklesUntilAnswered("x")));
        assertThat(honest.status()).isEqualTo(200);
    }

    @Test
    void what_is_left_of_a_body_that_was_refused_may_not_trickle_on() {
        var slow = client(server(TestServer.impatient(folder))).send(post("/refused", 100_000));
        await().atMost(BOUND).until(() -> slow.tricklesUntilEnded("x"));
        assertThat(slow.status()).isEqualTo(401);
    }

    @Test
    void an_answer_that_is_not_taken_is_cut_off() {
        var server = server(TestServer.impatient(folder));
        var slow = client(server).send(get("/large"));
        await().atMost(BOUND).until(() -> server.inside.get() == 1);
        await().atMost(BOUND).until(() -> slow.takesAByteUntilEnded() || server.inside.get() == 0);
        assertThat(slow.all()).hasSizeLessThan(TestServer.LARGE);
    }

    @Test
    void neither_a_slow_sender_nor_a_slow_taker_keeps_the_only_turn() {
        var server = server(TestServer.patient(folder));
        client(server).send(post("/", 10));
        await().atMost(BOUND).until(() -> server.inside.get() == 1);
        client(server).send(get("/large"));
        await().atMost(BOUND).until(() -> server.inside.get() == 2);
        await().atMost(BOUND).until(() -> client(server).send(get("/")).status() == 200);
    }

    /** Each has a minute, but of what they do not take together there is too much. */
    @Test
    void of_large_answers_that_are_not_taken_only_so_many_bytes_are_kept() {
        var server = server(TestServer.small(folder, 100));
        int many = (int) (Runtime.getRuntime().maxMemory() / TestServer.LARGE / 32) + 2;
        for (int slow = 0; slow < many; slow++) {
            client(server).send(get("/whole"));
        }
        await().atMost(BOUND).until(() -> server.begun.get() == many);
        await().atMost(BOUND).until(() -> server.inside.get() < many);
        assertThat(client(server).send(get("/")).status()).isEqualTo(200);
    }

    @Test
    void who_waits_for_something_keeps_nobodys_turn_and_goes_on_when_there_is_one() {
        var server = server(TestServer.patient(folder));
        var waiting = client(server).send(get("/later"));
        await().atMost(BOUND).until(() -> server.inside.get() == 1);
        assertThat(client(server).send(get("/")).status()).isEqualTo(200);
        server.waitsFor.countDown();
        assertThat(waiting.status()).isEqualTo(200);
        assertThat(client(server).send(get("/")).status()).isEqualTo(200);
    }

    @Test
    void when_all_turns_are_taken_others_are_sent_away_but_health_is_told() {
        var server = server(TestServer.limited(folder, 100, 1));
        client(server).send(get("/wait"));
        await().atMost(BOUND).until(() -> server.inside.get() == 1);
        var refused = client(server).send(get("/")).all();
        assertThat(refused).startsWith("HTTP/1.1 503").contains("Retry-After: ", "application/problem+json", "BUSY");
        assertThat(client(server).send(get("/actuator/health/liveness")).status())
                .isEqualTo(200);
        server.waitsFor.countDown();
        await().atMost(BOUND).until(() -> client(server).send(get("/")).status() == 200);
    }

    @Test
    void an_address_has_so_many_connections_and_no_more() {
        var server = server(TestServer.limited(folder, 3, 10));
        for (int i = 0; i < 3; i++) {
            assertThat(client(server).send(get("/")).status()).isEqualTo(200);
        }
        assertThat(client(server).send(get("/")).all()).isEmpty();
        ((RawClient) open.get(1)).close();
        await().atMost(BOUND).until(() -> client(server).send(get("/")).status() == 200);
    }

    /** Their time is a minute, and there are more of them than there is room for. */
    @ParameterizedTest
    @ValueSource(strings = {"", "GET / HTT", "GET / HTTP/1.1\r\nHost: x\r\n\r\n"})
    void a_crowd_that_says_nothing_gives_way(String begun) {
        var server = server(TestServer.small(folder, 8));
        var working = client(server).send(get("/wait"));
        await().atMost(BOUND).until(() -> server.inside.get() == 1);
        for (int silent = 0; silent < 20; silent++) {
            var one = client(server);
            if (!begun.isEmpty()) {
                one.send(begun);
            }
        }

        assertThat(client(server).send(get("/")).status()).isEqualTo(200);

        server.waitsFor.countDown();
        assertThat(working.status()).isEqualTo(200);
    }

    @Test
    void requests_that_come_in_one_piece_are_each_answered() {
        var both = client(server(TestServer.impatient(folder))).send(post("/", 1) + "a" + post("/", 2) + "bb");
        assertThat(both.until("\r\n\r\n2").split("HTTP/1.1 200", -1)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 10\r\n\r\nhalf",
                "Transfer-Encoding: chunked\r\n\r\nnonsense\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5\r\nhal"
            })
    void a_body_that_breaks_off_or_is_not_sent_as_it_says_is_answered_400(String rest) {
        var broken = client(server(TestServer.impatient(folder)))
                .send("POST / HTTP/1.1\r\nHost: x\r\n" + rest)
                .sendsNoMore();
        assertThat(broken.status()).isEqualTo(400);
    }
}
