package market.sourcing.api.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderImportE2E {
    private static final Path SAMPLE = Path.of("../samples/orders.csv");
    private static final String ORDERS = "/api/imports/orders?factoryId=";
    private static final String CSV = "text/csv";

    @Test
    void an_order_book_is_taken_and_its_factory_sees_what_it_sold() throws IOException {
        var factory = Goods.verified(Client.FACTORY).id();
        var accepted =
                Client.OPERATOR.send("POST", ORDERS + factory, BodyPublishers.ofFile(SAMPLE), "Content-Type", CSV);
        var run = awaitEnd(accepted);

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(run.text("/kind")).isEqualTo("ORDERS");
        assertThat(run.number("/rows/created")).isEqualTo(15);
        assertThat(run.number("/rows/refused")).isEqualTo(15);
        assertThat(run.number("/lines/read")).isEqualTo(run.number("/lines/total"));
        var refusals = Client.OPERATOR.get("/api/imports/" + accepted.id() + "/refusals?size=100");
        assertThat(refusals.text("/items/0/code")).isEqualTo("SERVICE_LINE");
        assertThat(refusals.text("/items/0/facts/stockCode")).isEqualTo("POST");

        var sales = "/api/factories/" + factory + "/sales";
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Client.FACTORY.get(sales + "?by=month").number("/items/2/returned/units") == 12);
        var months = Client.FACTORY.get(sales + "?by=month");
        assertThat(months.text("/items/0/key")).isEqualTo("2024-01");
        assertThat(months.number("/items/0/sold/units")).isEqualTo(13);
        assertThat(months.number("/items/0/sold/amount/minor")).isEqualTo(50_79);
        assertThat(months.number("/items/0/net/amount/minor")).isEqualTo(43_69);
        assertThat(months.text("/items/0/net/amount/currency")).isEqualTo("GBP");
        assertThat(months.number("/items/1/sold/units")).isEqualTo(31);
        assertThat(months.number("/items/1/returned/units")).isEqualTo(13);
        assertThat(Client.AUDITOR.get(sales + "?by=country").text("/items/1/key"))
                .isEqualTo("France");
        var firstPage = Client.OPERATOR.get(sales + "?by=listing&size=1&from=2024-02&to=2024-02");
        assertThat(firstPage.number("/items/0/sold/units")).isEqualTo(10);
        assertThat(firstPage.text("/items/0/title")).isEqualTo("LINEN TEA TOWEL");
        var nextPage = Client.OPERATOR.get(
                sales + "?by=listing&size=1&from=2024-02&to=2024-02&after=" + firstPage.text("/next"));
        assertThat(nextPage.text("/items/0/key")).endsWith("-10002A");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> Client.FACTORY
                                .get("/api/returns?size=100&state=CLOSED")
                                .body()
                                .at("/items")
                                .valueStream()
                                .filter(shown ->
                                        shown.at("/factoryId").asString().equals(factory))
                                .mapToLong(shown -> shown.at("/refunded/minor").asLong())
                                .sum()
                        == givenBack(months));

        assertThat(returnsOf(factory)).hasSizeGreaterThan(1).allSatisfy(id -> {
            var actions = Client.FACTORY.get("/api/returns/" + id + "/actions");
            assertThat(actions.status()).as(id).isEqualTo(200);
            assertThat(actions.body().at("/actions")).isEmpty();
            assertThat(Client.FACTORY
                            .get("/api/returns/" + id + "?min-version=0")
                            .status())
                    .isEqualTo(200);
        });

        var orders = Client.OPERATOR.get("/api/orders?size=100&factory=" + factory);
        assertThat(orders.body().at("/items")).hasSize(5);
        assertThat(orders.text("/items/0/state")).isEqualTo("COMPLETED");
        assertThat(orders.text("/items/4/placedAt")).isEqualTo("2024-01-30T09:15:00Z");
    }

    private static List<String> returnsOf(String factory) {
        return Client.FACTORY
                .get("/api/returns?size=100&state=CLOSED")
                .body()
                .at("/items")
                .valueStream()
                .filter(shown -> shown.at("/factoryId").asString().equals(factory))
                .map(shown -> shown.at("/id").asString())
                .toList();
    }

    private static long givenBack(Answer months) {
        return months.body()
                .at("/items")
                .valueStream()
                .mapToLong(month -> month.at("/returned/amount/minor").asLong())
                .sum();
    }

    @Test
    void the_same_key_is_the_same_import() throws IOException {
        var factory = Goods.verified(Client.FACTORY).id();
        var key = UUID.randomUUID().toString();
        var first = send(factory, key, Files.readString(SAMPLE));
        awaitEnd(first);

        assertThat(send(factory, key, Files.readString(SAMPLE)).id()).isEqualTo(first.id());
        assertThat(send(factory, key, "other").code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        var other = Goods.verified(Client.FACTORY).id();
        assertThat(send(other, key, Files.readString(SAMPLE)).code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void the_factory_is_one_that_trades_and_only_operators_send_its_books() {
        var body = "nothing";
        var onboarded = Goods.onboarded(Client.FACTORY).id();
        assertThat(send("factory-nobody", null, body).status()).isEqualTo(404);
        assertThat(send("nobody", null, body).code()).isEqualTo("FACTORY_UNKNOWN");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> send(onboarded, null, body).code().equals("FACTORY_NOT_VERIFIED"));
        assertThat(Client.OPERATOR
                        .send("POST", "/api/imports/orders", BodyPublishers.ofString(body), "Content-Type", CSV)
                        .status())
                .isEqualTo(400);
        assertThat(Client.FACTORY
                        .send("POST", ORDERS + onboarded, BodyPublishers.ofString(body), "Content-Type", CSV)
                        .status())
                .isEqualTo(403);
        var factory = Goods.verified(Client.FACTORY).id();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Client.OPERATOR
                                .send(
                                        "POST",
                                        ORDERS + factory,
                                        BodyPublishers.ofString(body),
                                        "Content-Type",
                                        "application/x-ndjson")
                                .status()
                        == 415);
    }

    @Test
    void nobody_else_sees_what_a_factory_sold() {
        var factory = Goods.verified(Client.FACTORY).id();
        var sales = "/api/factories/" + factory + "/sales?by=month";
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Client.FACTORY.get(sales).status() == 200);

        assertThat(Client.OTHER_FACTORY.get(sales).status()).isEqualTo(403);
        assertThat(Client.BUYER.get(sales).status()).isEqualTo(403);
        assertThat(Client.NOBODY.get(sales).status()).isEqualTo(401);
        assertThat(Client.OPERATOR
                        .get("/api/factories/factory-nobody/sales?by=month")
                        .status())
                .isEqualTo(404);
        assertThat(Client.OPERATOR
                        .get("/api/factories/" + factory + "/sales?by=week&from=2011&to=x&size=0")
                        .errors())
                .containsExactly(
                        "by: INVALID_VALUE", "from: INVALID_VALUE", "to: INVALID_VALUE", "size: INVALID_VALUE");
        assertThat(Client.OPERATOR.get("/api/factories/" + factory + "/sales").errors())
                .containsExactly("by: REQUIRED");
        assertThat(Client.OPERATOR.get(sales + "&after=b3JkZXJzOjE").errors()).containsExactly("after: INVALID_VALUE");
        assertThat(Client.OPERATOR.get(sales + "&from=2011-02&to=2011-01").errors())
                .containsExactly("to: INVALID_VALUE");
    }

    @Test
    void an_order_placed_here_counts_in_the_report_too() {
        var factory = Goods.verified(Client.FACTORY).id();
        var bag = Goods.published(Client.FACTORY, factory, "Canvas " + Goods.unique());
        Client.BUYER.create("/api/orders", Goods.order(bag.id(), 20));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var report = Client.FACTORY.get("/api/factories/" + factory + "/sales?by=listing");
            assertThat(report.text("/items/0/key")).isEqualTo(bag.id());
            assertThat(report.number("/items/0/net/amount/minor")).isEqualTo(122_00);
        });
    }

    private static Answer send(String factory, @Nullable String key, String file) {
        return key == null
                ? Client.OPERATOR.send("POST", ORDERS + factory, BodyPublishers.ofString(file), "Content-Type", CSV)
                : Client.OPERATOR.send(
                        "POST",
                        ORDERS + factory,
                        BodyPublishers.ofString(file),
                        "Content-Type",
                        CSV,
                        "Idempotency-Key",
                        key);
    }

    private static Answer awaitEnd(Answer accepted) {
        var address = "/api/imports/" + accepted.id();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !Client.OPERATOR.get(address).text("/state").equals("RUNNING"));
        return Client.OPERATOR.get(address);
    }
}
