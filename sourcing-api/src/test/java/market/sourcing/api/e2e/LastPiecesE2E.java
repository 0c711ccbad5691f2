package market.sourcing.api.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;
import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OTHER_BUYER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Goods that more want than there are. */
class LastPiecesE2E {
    private static final int BUYERS = 10;

    @Test
    void what_is_there_is_sold_once_however_many_want_it_at_the_same_time() throws Exception {
        var bag = Goods.inStock(FACTORY, Goods.verified(FACTORY).id(), "Rare", 65);
        var answers = allAtOnce(bag);
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(3);
        assertThat(answers.stream().filter(answer -> answer.status() != 201))
                .allMatch(answer -> answer.status() == 409 && answer.code().equals("STOCK_TOO_LOW"));
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

    private static List<Answer> allAtOnce(Goods.Thing bag) throws Exception {
        var orders = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < BUYERS; i++) {
            var buyer = i % 2 == 0 ? BUYER : OTHER_BUYER;
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
