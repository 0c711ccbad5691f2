package market.sourcing.api.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;
import static market.sourcing.api.e2e.Client.AGENT;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OTHER_BUYER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One buyer sends many orders at the same time. */
class ManyOrdersAtOnceE2E {
    private static final int MOST = 30;
    private static final int LEAST_UNITS = 20;

    /** How many are on the tab already no test says of another; whoever is refused is told. */
    @Test
    void nobody_is_refused_before_there_are_thirty_and_nobody_taken_after() throws Exception {
        var bag = Goods.inStock(FACTORY, Goods.verified(FACTORY).id(), "Plenty", 10_000);
        var answers = atOnce(MOST + 6, n -> OTHER_BUYER.create("/api/orders", Goods.order(bag.id(), LEAST_UNITS)));
        var agents = atOnce(6, n -> AGENT.create("/api/orders", Goods.order(bag.id(), LEAST_UNITS)));
        try {
            var refused =
                    answers.stream().filter(answer -> answer.status() != 201).toList();
            assertThat(refused).hasSizeGreaterThanOrEqualTo(6).allSatisfy(answer -> {
                assertThat(answer.status()).isEqualTo(409);
                assertThat(answer.code()).isEqualTo("TOO_MANY_UNPAID_ORDERS");
                assertThat(answer.number("/unpaidOrders")).isEqualTo(MOST);
                assertThat(answer.number("/most")).isEqualTo(MOST);
            });
            assertThat(agents).allMatch(answer -> answer.status() == 201);
        } finally {
            callOff(OTHER_BUYER, answers);
            callOff(AGENT, agents);
        }
        Trade.cancel(OTHER_BUYER, Trade.placed(OTHER_BUYER, bag, LEAST_UNITS));
    }

    @Test
    void of_orders_for_the_same_pieces_as_many_are_taken_as_fit_into_half() throws Exception {
        var bag = Goods.inStock(FACTORY, Goods.verified(FACTORY).id(), "Wanted at once", 120);
        var answers = atOnce(8, n -> AGENT.create("/api/orders", Goods.order(bag.id(), 35)));
        try {
            assertThat(answers.stream().filter(answer -> answer.status() == 201))
                    .hasSize(1);
            assertThat(answers.stream().filter(answer -> answer.status() != 201))
                    .allSatisfy(answer -> {
                        assertThat(answer.code()).isEqualTo("TOO_MUCH_HELD_UNPAID");
                        assertThat(answer.number("/heldUnpaid")).isEqualTo(35);
                        assertThat(answer.number("/most")).isEqualTo(60);
                        assertThat(answer.number("/nearestValid/0")).isEqualTo(25);
                    });
            Trade.cancel(AGENT, Trade.placed(AGENT, bag, 25));
        } finally {
            callOff(AGENT, answers);
        }
        Trade.awaitAvailable(FACTORY, bag, 120);
    }

    private static void callOff(Client buyer, List<Answer> answers) {
        answers.stream()
                .filter(answer -> answer.status() == 201)
                .map(Trade::path)
                .forEach(order -> Trade.cancel(buyer, order));
    }

    private static List<Answer> atOnce(int times, IntFunction<Answer> order) throws Exception {
        var orders = IntStream.range(0, times)
                .<Callable<Answer>>mapToObj(n -> () -> order.apply(n))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Answer>();
            for (var answer : threads.invokeAll(orders, 60, SECONDS)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
