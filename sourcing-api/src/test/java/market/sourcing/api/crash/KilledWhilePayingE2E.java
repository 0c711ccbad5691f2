package market.sourcing.api.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code kill -9}, twice, while quotes, orders, payments and cancellations are being acknowledged. */
class KilledWhilePayingE2E extends CrashScene {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int KILLS = 2;
    /** The provider's late news, and its asking again for a refund, come after ten minutes each. */
    private static final int ROUNDS_OF_NEWS = 3;
    /** So few that some orders find nothing left. */
    private static final int PIECES = 2_000;

    private final Journal journal = new Journal();
    private final List<Goods> factories = new ArrayList<>();
    private final AtomicInteger visits = new AtomicInteger();

    @Test
    void goods_and_money_are_where_the_answers_said() throws Exception {
        var data = folder.resolve("data");
        for (int kill = 0; kill < KILLS; kill++) {
            tradeUntilKilled(data);
        }
        try (var client = new Client(start(data, MOVABLE_CLOCK), data)) {
            assertThat(journal.all()).as("some requests got no answer").anyMatch(sent -> sent.answer() == null);
            var answered = journal.repeat(client);
            lateNewsComes(client);
            nothingIsDoubled(new StoredLog(data), answered);
            goodsAndMoneyAgree(new StoredLog(data), client);
        }
    }

    private void tradeUntilKilled(Path data) throws Exception {
        var trading = start(data, MOVABLE_CLOCK);
        try (var client = new Client(trading, data)) {
            if (factories.isEmpty()) {
                factories.add(onSale(client, "A"));
                factories.add(onSale(client, "B"));
            }
            int moment = journal.all().size() + random.nextInt(100, 400);
            var traffic = new Traffic(visits, new QuotesToRefunds(journal, client, factories));
            await().atMost(PATIENCE).until(() -> journal.all().size() > moment);
            trading.kill();
            traffic.awaitEnd();
        }
    }

    private static Goods onSale(Client client, String which) throws IOException, InterruptedException {
        var goods = Goods.putOnSale(client, which, 2);
        goods.count(client, PIECES);
        return goods;
    }

    private static void lateNewsComes(Client client) throws Exception {
        for (int round = 0; round < ROUNDS_OF_NEWS; round++) {
            new Operations(client).advance("PT11M");
            new Operations(client).awaitQuiet();
        }
    }

    private static void nothingIsDoubled(StoredLog log, List<Journal.Sent> answered) throws IOException {
        var quotes = idsOf(answered, "quote-", "/id");
        var orders = new HashSet<String>();
        for (var sent : answered) {
            if (sent.isKeyed("order-") && sent.answer() != null) {
                sent.answer()
                        .body()
                        .path("orders")
                        .forEach(order -> assertThat(orders.add(order.path("id").asString()))
                                .as("one order a quote and factory")
                                .isTrue());
            }
        }
        assertThat(quotes).isNotEmpty();
        assertThat(log.eventsOf("sourcing.quote.QuoteIssued")).isEqualTo(quotes.size());
        assertThat(log.eventsOf("sourcing.order.OrderPlaced")).isEqualTo(orders.size());
        var payments = idsOf(answered, "pay-", "/paymentId");
        assertThat(log.charges()).isEqualTo(payments.size());
        assertThat(log.eventsOf("sourcing.escrow.PaymentRequested")).isEqualTo(payments.size());
        assertThat(log.ordersChargedTwice()).isZero();
    }

    private static Set<String> idsOf(List<Journal.Sent> answered, String keys, String id) {
        var ids = new HashSet<String>();
        for (var sent : answered) {
            if (sent.isKeyed(keys) && sent.answer() != null && sent.answer().isGood()) {
                ids.add(sent.answer().body().at(id).asString());
            }
        }
        return ids;
    }

    private static void goodsAndMoneyAgree(StoredLog log, Client client) throws Exception {
        assertThat(log.stocksBelowZero()).isZero();
        assertThat(log.eventsOf("sourcing.escrow.RefundPaid")).isPositive();
        await("the buyer is owed nothing").atMost(PATIENCE).until(() -> owedToBuyers(client) == 0);
        new Ledger(client).awaitAtTheSandbox(log.moneyAtTheSandbox());
        new Ledger(client).mustAddUp();
    }

    private static long owedToBuyers(Client client) throws IOException, InterruptedException {
        long owed = 0;
        for (JsonNode account :
                client.get("auditor", "/api/ledger/accounts?kind=BUYER").body().path("items")) {
            owed += account.at("/balance/minor").asLong();
        }
        return owed;
    }
}
