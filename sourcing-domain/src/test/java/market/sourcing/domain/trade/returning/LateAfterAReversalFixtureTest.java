package market.sourcing.domain.trade.returning;

import static market.sourcing.domain.carrier.ScanKind.ACCEPTED;
import static market.sourcing.domain.carrier.ScanKind.DELIVERED;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Deliveries.DUE;
import static market.sourcing.domain.vocabulary.Deliveries.compensated;
import static market.sourcing.domain.vocabulary.Deliveries.missed;
import static market.sourcing.domain.vocabulary.Deliveries.scan;
import static market.sourcing.domain.vocabulary.Deliveries.started;
import static market.sourcing.domain.vocabulary.Deliveries.stated;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Payments.paid;
import static market.sourcing.domain.vocabulary.Returns.CASE;
import static market.sourcing.domain.vocabulary.Returns.after;
import static market.sourcing.domain.vocabulary.Returns.open;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import market.sourcing.domain.correction.command.FindMisstatements;
import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.escrow.event.GoodsRefunded;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.command.CancelOrder;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.returns.command.AcceptReturn;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Factories;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Reversals;
import org.junit.jupiter.api.Test;

/** 100 bags for 600.00 and 20.00 of freight were late, 30.00 is paid for it, and 60 of them leave a day later. */
class LateAfterAReversalFixtureTest {
    private static Marketplace late() {
        var terms = Bound.toSpotGoods();
        return after(
                Marketplace.given(Factories.onboarded(), placed(terms))
                        .and(paid(1, "one", Stage.FULL, 620_00))
                        .and(
                                started(terms),
                                missed(100, 600_00, 30_00, DUE),
                                compensated(2, 30_00, DUE),
                                stated(1, "SIM001", 60)),
                scan("SIM001", "a", ACCEPTED, inDays(3)));
    }

    /** What goes back for all that had left. */
    private static GoodsRefunded refunded(Marketplace ended) {
        after(ended, scan("SIM001", "b", DELIVERED, inDays(3)), open(CASE, ReturnReason.LATE, 60, inDays(4)));
        return ended.when(new AcceptReturn(CASE, null, OWNER, false, inDays(4))).written(GoodsRefunded.class);
    }

    @Test
    void a_compensation_that_nobody_credits_does_not_come_off_the_refund() {
        var late = late();
        var shared = late.when(Reversals.reverse("one", 620_00)).written(FundsRefunded.class);
        assertThat(shared.forfeitMinor()).isEqualTo(372_00);
        assertThat(shared.compensationBackMinor()).isEqualTo(30_00);
        assertThat(refunded(late).amountMinor()).isEqualTo(372_00);
        late.when(new FindMisstatements(ORDER.value(), inDays(5))).answers(List.of());
    }

    @Test
    void one_that_the_factory_bears_does() {
        var late = late();
        var shared = late.when(new CancelOrder(ORDER, null, BUYER, "enough", inDays(3)))
                .written(FundsRefunded.class);
        assertThat(shared.compensationBackMinor()).isNull();
        assertThat(refunded(late).amountMinor()).isEqualTo(342_00);
    }
}
