package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.NOBODY;
import static market.sourcing.api.e2e.Client.OTHER_BUYER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import market.sourcing.api.connection.RawClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Hundreds of bodies that trickle in, with an account and without: nobody else notices. */
class SlowClientsE2E {
    private static final int OF_AN_ADDRESS = 200;
    private static final int OF_AN_ACCOUNT = 100;
    private static final int MORE = 10;
    private static final int MORE_THAN_TURNS = 500;
    /** Generous to a busy machine; before, there was no answer while the bodies trickled. */
    private static final Duration QUICKLY = Duration.ofSeconds(10);

    private final List<RawClient> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(RawClient::close);
    }

    private List<RawClient> slow(int number, String from, String head) {
        var clients = new ArrayList<RawClient>();
        for (int i = 0; i < number; i++) {
            clients.add(new RawClient(Marketplace.started().port(), from)
                    .send("POST " + head + "\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Content-Length: 1000\r\n\r\n{"));
        }
        open.addAll(clients);
        return clients;
    }

    private static List<RawClient> answered(List<RawClient> clients) {
        return clients.stream().filter(RawClient::isAnswered).toList();
    }

    private static <T> T quickly(Supplier<T> ask) {
        var before = System.nanoTime();
        var answer = ask.get();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(QUICKLY);
        return answer;
    }

    @Test
    void bodies_that_trickle_hold_nothing_but_themselves_and_end() {
        var bag = Goods.published(FACTORY, Goods.verified(FACTORY).id(), "Sold meanwhile");
        var anonymous = slow(OF_AN_ADDRESS + MORE, "127.0.0.3", PendingPayment.HOOK + " HTTP/1.1");
        var buyers = slow(
                OF_AN_ACCOUNT + MORE,
                "127.0.0.4",
                "/api/orders HTTP/1.1\r\nIdempotency-Key: slow\r\nAuthorization: Bearer " + BUYER.token());
        for (var clients : List.of(anonymous, buyers)) {
            await().atMost(Duration.ofSeconds(15)).until(() -> answered(clients).size() == MORE);
            assertThat(answered(clients))
                    .allSatisfy(sent -> assertThat(sent.until("{"))
                            .startsWith("HTTP/1.1 429")
                            .contains("Retry-After: "));
        }
        // What hundreds of requests at once have to do first is done when one more is answered.
        assertThat(NOBODY.get("/api/listings?q=first").status()).isEqualTo(200);
        assertThat(quickly(() -> NOBODY.get("/api/listings?q=meanwhile")).status())
                .isEqualTo(200);
        assertThat(quickly(() -> NOBODY.get("/actuator/health/readiness")).status())
                .isEqualTo(200);
        assertThat(quickly(() -> Trade.placed(OTHER_BUYER, bag, 20))).isNotEmpty();

        var one = anonymous.getFirst();
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> one.tricklesUntilAnswered(" "));
        assertThat(one.until("}")).startsWith("HTTP/1.1 408").contains("BODY_TOO_SLOW");
    }

    @Test
    void who_waits_for_a_version_that_never_comes_keeps_nobody_from_being_answered() {
        for (int i = 0; i < MORE_THAN_TURNS; i++) {
            open.add(new RawClient(Marketplace.started().port(), "127.0.0.5")
                    .send("GET /api/listings/listing-of-nobody?min-version=1 HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        }
        assertThat(NOBODY.get("/api/listings?q=meanwhile").status()).isEqualTo(200);
        assertThat(open.getLast().until("}")).startsWith("HTTP/1.1 503").contains("VIEW_BEHIND");
    }
}
