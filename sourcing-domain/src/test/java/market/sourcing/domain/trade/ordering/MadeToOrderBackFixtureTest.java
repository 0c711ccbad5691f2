package market.sourcing.domain.trade.ordering;

import static market.sourcing.domain.carrier.ScanKind.ACCEPTED;
import static market.sourcing.domain.carrier.ScanKind.RETURNED;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Deliveries.kept;
import static market.sourcing.domain.vocabulary.Deliveries.scanned;
import static market.sourcing.domain.vocabulary.Deliveries.started;
import static market.sourcing.domain.vocabulary.Deliveries.stated;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.cancel;
import static market.sourcing.domain.vocabulary.Orders.handedOver;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Payments.paid;
import static market.sourcing.domain.vocabulary.Returns.after;
import static market.sourcing.domain.vocabulary.Reversals.reverse;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.command.CompleteOrder;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Marketplace;
import org.junit.jupiter.api.Test;

/** 1,000 pieces made to order for 900.00 and 100.00 of freight, 300.00 of it in advance. */
class MadeToOrderBackFixtureTest {
    private static final OrderTerms MADE = Bound.toGoodsMadeToOrder();

    private static Marketplace sent(int pieces) {
        return given(placed(MADE))
                .and(paid(1, "one", Stage.DEPOSIT, 300_00))
                .and(paid(2, "two", Stage.BALANCE, 700_00))
                .and(started(MADE), stated(1, "SIM001", pieces))
                .and(scanned(1, "a", ACCEPTED, LATER));
    }

    private static Marketplace back() {
        return sent(1000).and(handedOver(), kept(LATER), scanned(1, "b", RETURNED, LATER));
    }

    @Test
    void what_came_back_costs_its_buyer_the_way_out_whoever_says_so_first() {
        for (var command : List.of(cancel(BUYER), cancel(OWNER), new CompleteOrder(ORDER, inDays(10)))) {
            var shared = back().when(command).written(FundsRefunded.class);
            assertThat(List.of(shared.amountMinor(), shared.forfeitMinor(), shared.penaltyMinor()))
                    .as("%s", command)
                    .containsExactly(900_00L, 100_00L, 0L);
        }
    }

    @Test
    void who_calls_off_what_was_not_sent_answers_for_it() {
        var begun = sent(600).and(scanned(1, "b", RETURNED, LATER));
        assertThat(begun.when(cancel(OWNER)).written(FundsRefunded.class).penaltyMinor())
                .isEqualTo(300_00);
    }

    @Test
    void nobody_is_paid_the_deposit_that_his_bank_took_back() {
        var begun = sent(600).and(handedOver(), scanned(1, "b", RETURNED, LATER));
        after(begun, reverse("one", 300_00), reverse("two", 700_00));
        assertThat(begun.when(cancel(OWNER)).written(FundsRefunded.class).penaltyMinor())
                .isZero();
    }
}
