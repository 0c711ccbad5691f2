package market.sourcing.domain.trade;

import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Happens.back;
import static market.sourcing.domain.vocabulary.Happens.grant;
import static market.sourcing.domain.vocabulary.Happens.off;
import static market.sourcing.domain.vocabulary.Happens.received;
import static market.sourcing.domain.vocabulary.Happens.there;
import static market.sourcing.domain.vocabulary.Happens.underWay;
import static market.sourcing.domain.vocabulary.Returns.CASE;
import static market.sourcing.domain.vocabulary.Returns.open;
import static market.sourcing.domain.vocabulary.Times.NOW;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import market.sourcing.domain.returns.ReturnReason;
import org.junit.jupiter.api.Test;

/** Histories that chance has found the model or the product wrong about. */
class FoundHistoriesTest {
    /** Ten pieces are paid, and so many of them are under way in each parcel. */
    private static Trade tenPaid(int... parcels) {
        var offered = new Offered(NOW, "CNY", "6.1000", 0L, false, 60, null);
        var trade = new Trade(new Opening(offered, List.of(10), 1, 0, 0));
        return after(trade, underWay(parcels).toArray());
    }

    private static Trade after(Trade trade, Object... commands) {
        for (var command : commands) {
            assertThat(trade.ask(command).isRefused()).as("%s", command).isFalse();
        }
        return trade;
    }

    /** What was given up for lost and given back turns back: it stays sold, and the end does not give it back once more. */
    @Test
    void an_end_counts_what_was_given_up_as_left() {
        var trade = after(
                tenPaid(3, 5),
                there("SIM002", inDays(3)),
                off(OPERATOR, inDays(4)),
                received(inDays(5)),
                open(CASE, ReturnReason.SHORT, 3, inDays(7)),
                grant(CASE, inDays(7)),
                back("SIM001", inDays(8)));
        trade.runOut();
        assertThat(trade.outcomes()).containsExactly("UNDONE compensated refunded");
    }

    /** The same where the end is what tells last. */
    @Test
    void also_where_it_ends_afterwards() {
        var trade = after(
                tenPaid(3, 4, 3),
                there("SIM002", inDays(3)),
                received(inDays(5)),
                open(CASE, ReturnReason.SHORT, 3, inDays(7)),
                grant(CASE, inDays(7)),
                back("SIM001", inDays(8)),
                back("SIM003", inDays(8)),
                off(OPERATOR, inDays(9)));
        trade.runOut();
        assertThat(trade.outcomes()).containsExactly("UNDONE refunded");
    }
}
