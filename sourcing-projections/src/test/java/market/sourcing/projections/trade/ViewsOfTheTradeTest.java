package market.sourcing.projections.trade;

import java.util.List;
import market.sourcing.domain.trade.ATenthOfTheHistories;
import market.sourcing.domain.trade.Histories;
import market.sourcing.domain.trade.Move;
import market.sourcing.domain.trade.Opening;
import market.sourcing.domain.trade.Trade;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Whatever happens to orders, every read model says of it what the model says that lived it, in the middle and at the end. */
class ViewsOfTheTradeTest {
    // Without edge cases: the shortest histories would take up all tries.
    @Property(edgeCases = EdgeCasesMode.NONE)
    @AddLifecycleHook(ATenthOfTheHistories.class)
    void what_is_shown_is_what_happened(@ForAll("openings") Opening opening, @ForAll("moves") List<Move> moves) {
        var trade = new Trade(opening);
        var windows = new Windows();
        try {
            for (var move : moves) {
                trade.make(move);
                windows.follow(trade);
                windows.mustShow(trade);
            }
            trade.runOut();
            windows.follow(trade);
            windows.mustShow(trade);
        } catch (AssertionError untrue) {
            throw trade.told(untrue);
        }
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
