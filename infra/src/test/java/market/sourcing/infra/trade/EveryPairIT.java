package market.sourcing.infra.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import market.sourcing.domain.correction.Misstatement;
import market.sourcing.domain.correction.command.FindMisstatements;
import market.sourcing.domain.listing.ProductionKind;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Every competing pair of commands on one order, one on each node at the same moment, over and over: what is written down is what
 * would have been if one had come after the other, in one order or the other; and the books say nothing that is not so.
 */
class EveryPairIT {
    private static final int EACH = Integer.getInteger("race.each", 8);
    private static final int AT_ONCE = Integer.getInteger("race.at-once", 6);
    private static final int ALONE = 3;
    private static final int PIECES = 10_000_000;

    private final TwoNodes nodes = new TwoNodes();
    private final Stall stall = Stall.open(nodes, "one");
    private final List<ListingId> goods = IntStream.range(0, AT_ONCE)
            .mapToObj(n -> stall.offers("goods-" + n, "CNY", ProductionKind.SPOT, PIECES))
            .toList();

    @AfterEach
    void close() {
        nodes.close();
    }

    @Test
    void whoever_comes_first_both_know_it() throws Exception {
        Map<String, List<String>> wrong = new TreeMap<>();
        long from = nodes.events().size();
        for (int pair = 0; pair < Pair.ALL.size(); pair++) {
            var raced = raced(pair);
            var log = nodes.events(from);
            from += log.size();
            var ends = Ends.of(log);
            var right = raced.subList(0, ALONE).stream().map(ends::of).toList();
            for (var order : raced) {
                if (!right.contains(ends.of(order))) {
                    wrong.put(Pair.ALL.get(pair) + " / " + order.name(), ends.of(order));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /**
     * The first orders are not raced: with one the first command comes first, with the second the other, with the third the other
     * comes between the steps of the first where it has some.
     */
    private List<Raced> raced(int number) throws Exception {
        var pair = Pair.ALL.get(number);
        var orders =
                IntStream.range(0, EACH + ALONE).mapToObj(n -> order(number, n)).toList();
        var forth = orders.get(0);
        pair.before().accept(forth);
        forth.attempt(0, pair.one().apply(forth));
        forth.attempt(1, pair.other().apply(forth));
        var back = orders.get(1);
        pair.before().accept(back);
        back.attempt(1, pair.other().apply(back));
        back.attempt(0, pair.one().apply(back));
        var between = orders.get(2);
        pair.before().accept(between);
        if (pair.first() != null) {
            between.attempt(0, pair.first().apply(between));
        }
        between.attempt(1, pair.other().apply(between));
        between.attempt(0, pair.one().apply(between));
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var races = orders.stream()
                    .skip(ALONE)
                    .<Callable<Boolean>>map(order -> () -> race(pair, order))
                    .toList();
            for (var race : threads.invokeAll(races)) {
                assertThat(race.get()).isTrue();
            }
        }
        return orders;
    }

    private Raced order(int pair, int number) {
        return new Raced(nodes, stall, goods.get(number % AT_ONCE), "%d-%d".formatted(pair, number));
    }

    private boolean race(Pair pair, Raced order) throws Exception {
        pair.before().accept(order);
        nodes.atOnce(2, n -> {
            order.attempt(n, n == 0 ? pair.one().apply(order) : pair.other().apply(order));
            return n;
        });
        assertThat(wrong(order)).as("%s / %s", pair, order.name()).isEmpty();
        return true;
    }

    /** Nothing is wrong with an order that was refused. */
    private List<Misstatement> wrong(Raced order) {
        try {
            return nodes.send(0, new FindMisstatements(order.order().value(), Raced.LATE), TwoNodes.OPERATOR);
        } catch (Refused refused) {
            assertThat(refused.code()).isEqualTo(RefusalCode.ORDER_UNKNOWN);
            return List.of();
        }
    }
}
