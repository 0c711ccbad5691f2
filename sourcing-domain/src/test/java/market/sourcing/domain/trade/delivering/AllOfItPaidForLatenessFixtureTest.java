package market.sourcing.domain.trade.delivering;

import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Deliveries.DUE;
import static market.sourcing.domain.vocabulary.Deliveries.judge;
import static market.sourcing.domain.vocabulary.Deliveries.started;
import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Payments.paid;
import static market.sourcing.domain.vocabulary.Returns.after;
import static market.sourcing.domain.vocabulary.Times.NOW;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import market.sourcing.domain.delivery.command.ExcuseDispatch;
import market.sourcing.domain.escrow.event.CompensationPaid;
import market.sourcing.domain.escrow.event.CompensationTakenBack;
import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.command.CancelOrder;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Marketplace;
import org.junit.jupiter.api.Test;

/** Goods so cheap that the least compensation is all that was paid for them: nothing is held, and the order goes on. */
class AllOfItPaidForLatenessFixtureTest {
    private static Marketplace late() {
        var terms =
                Bound.to(Bound.line(LISTING, 1, "bag", 1, 1, "3.0000", 3_00)).terms();
        return after(given(placed(terms)).and(paid(1, "one", Stage.FULL, 3_00)).and(started(terms)), judge(DUE));
    }

    @Test
    void what_is_taken_back_is_held_again_and_paid_again_for_the_next_miss() {
        var late = late();
        var excused = late.when(new ExcuseDispatch(ORDER, "excuse-1", "typhoon", NOW, inDays(1), DUE));
        assertThat(excused.written(CompensationTakenBack.class).toEscrow()).isTrue();
        assertThat(late.when(judge(inDays(3))).written(CompensationPaid.class).amountMinor())
                .isEqualTo(3_00);
    }

    @Test
    void what_is_taken_back_is_given_back_where_the_order_comes_to_nothing() {
        var late = late();
        after(late, new ExcuseDispatch(ORDER, "excuse-1", "typhoon", NOW, inDays(1), DUE));
        var back = late.when(new CancelOrder(ORDER, null, OPERATOR, "unlawful", DUE))
                .written(FundsRefunded.class);
        assertThat(List.of(back.amountMinor(), back.penaltyMinor())).containsExactly(3_00L, 0L);
    }
}
