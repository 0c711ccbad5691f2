package market.sourcing.api.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;
import static market.sourcing.api.e2e.Client.AGENT;
import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OTHER_BUYER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Goods that more want than there are. */
class LastPiecesE2E {
    private static final int BUYERS = 12;
    private static final List<Client> BUYERS_AND_AGENT = List.of(BUYER, OTHER_BUYER, AGENT);

    @Test
    void what_is_there_is_sold_once_however_many_want_it_at_the_same_time() throws Exception {
        var bag = Goods.inStock(FACTORY, Goods.verified(FACTORY).id(), "Rare", 65);
        var answers = allAtOnce(bag);
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(3);
        assertThat(answers.stream().filter(answer -> answer.status() != 201))
                .allMatch(answer -> answer.status() == 409
                        && Set.of("STOCK_TOO_LOW", "TOO_MUCH_HELD_UNPAID").contains(answer.code()));
        Trade.awaitAvailable(FACTORY, bag, 5);

        var order = answers.stream()
                .filter(answer -> answer.status() == 201)
                .map(Trade::path)
                .findFirst()
                .orElseThrow();
        Trade.cancel(FACTORY, order);
        Trade.awaitAvailable(FACTORY, bag, 25);
        assertThat(Goods.count(FACTORY, bag, 39).code()).isEqualTo("STOCK_RESERVED");
        assertThat(Trade.quote(BUYER, Trade.line(bag, 20)).status()).isEqualTo(201);
        assertThat(Trade.quote(BUYER, Trade.line(bag, 30)).code()).isEqualTo("NOTHING_TO_OFFER");
    }

    @Test
    void one_buyer_holds_half_of_what_is_there_and_pays_before_holding_more() {
        var bag = Goods.inStock(FACTORY, Goods.verified(FACTORY).id(), "Wanted by one", 100);
        assertThat(BUYER.create("/api/orders", Goods.order(bag.id(), 55)).code())
                .isEqualTo("TOO_MUCH_HELD_UNPAID");
        var order = Trade.placed(BUYER, bag, 40);

        var refused = BUYER.create("/api/orders", Goods.order(bag.id(), 20));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("TOO_MUCH_HELD_UNPAID");
        assertThat(refused.number("/heldUnpaid")).isEqualTo(40);
        assertThat(refused.number("/most")).isEqualTo(50);
        var quote = Trade.quote(BUYER, Trade.line(bag, 20));
        assertThat(BUYER.create("/api/orders", Trade.allOf(quote)).code()).isEqualTo("TOO_MUCH_HELD_UNPAID");

        assertThat(Trade.pay(BUYER, order, Trade.APPROVE).text("/status")).isEqualTo("HELD");
        var more = Trade.placed(BUYER, bag, 50);
        Trade.cancel(BUYER, more);
    }

    @Test
    void what_was_ordered_before_the_first_count_is_not_sold_again() {
        var bag = Goods.published(FACTORY, Goods.verified(FACTORY).id(), "Counted late");
        Trade.awaitState(BUYER, Trade.placed(BUYER, bag, 20), "AWAITING_PAYMENT");
        var tooFew = Goods.count(FACTORY, bag, 19);
        assertThat(tooFew.code()).isEqualTo("STOCK_RESERVED");
        assertThat(tooFew.number("/reserved")).isEqualTo(20);
        assertThat(Goods.count(FACTORY, bag, 35).status()).isEqualTo(200);
        Trade.awaitAvailable(FACTORY, bag, 15);
    }

    private static List<Answer> allAtOnce(Goods.Thing bag) throws Exception {
        var orders = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < BUYERS; i++) {
            var buyer = BUYERS_AND_AGENT.get(i % 3);
            orders.add(() -> buyer.create("/api/orders", Goods.order(bag.id(), 20)));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Answer>();
            for (var answer : threads.invokeAll(orders, 60, SECONDS)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
