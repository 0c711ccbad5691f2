package market.sourcing.domain.trade;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/**
 * Whatever buyers, the factory, operators, carriers, providers and the clock do to orders for one SKU, in whatever order: nobody
 * pays for what he did not get, nobody is paid for what he did not send, and nothing is held for ever.
 */
class TradeHistoryTest {
    // Without edge cases: the shortest histories would take up all tries.
    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    @AddLifecycleHook(AsManyHistories.class)
    void everybody_gets_what_is_his(@ForAll("openings") Opening opening, @ForAll("moves") List<Move> moves) {
        var trade = new Trade(opening);
        try {
            moves.forEach(trade::make);
            trade.runOut();
        } catch (AssertionError unfair) {
            throw trade.told(unfair);
        }
        trade.outcomes().forEach(Statistics.label("outcomes")::collect);
        trade.cases().forEach(Statistics.label("cases")::collect);
        Statistics.label("outcomes").coverage(seen -> {
            for (var outcome : List.of("COMPLETED", "UNDONE", "COMPLETED compensated", "COMPLETED refunded")) {
                seen.check(outcome).count(often -> often > 0);
            }
            seen.checkPattern(".* and back.*").count(often -> often > 0);
        });
    }

    @Provide
    Arbitrary<Opening> openings() {
        return Histories.openings();
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        return Histories.moves();
    }
}
