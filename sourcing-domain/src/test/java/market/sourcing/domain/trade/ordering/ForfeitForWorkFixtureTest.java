package market.sourcing.domain.trade.ordering;

import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.cancel;
import static market.sourcing.domain.vocabulary.Orders.closeUnpaid;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Payments.paid;
import static market.sourcing.domain.vocabulary.Returns.LETTER;
import static market.sourcing.domain.vocabulary.Returns.PHOTO;
import static market.sourcing.domain.vocabulary.Returns.after;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.command.FindDeliveryEvidence;
import market.sourcing.domain.order.command.ShowMade;
import market.sourcing.domain.order.event.GoodsShownMade;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Changed;
import market.sourcing.domain.vocabulary.Marketplace;
import org.junit.jupiter.api.Test;

/** Of 1,000.00 for goods made to order 300.00 are paid, and the balance is not; the most that a buyer loses is 200.00. */
class ForfeitForWorkFixtureTest {
    private static Marketplace ordered(String rules) {
        OrderTerms terms = Changed.in(Bound.toGoodsMadeToOrder(), "tradeRules", rules);
        return given(placed(terms))
                .uploaded(OWNER.account().value(), PHOTO)
                .uploaded(OWNER.account().value(), LETTER)
                .uploaded(BUYER.account().value(), PHOTO);
    }

    private static Marketplace depositPaid(String rules) {
        return ordered(rules).and(paid(1, "one", Stage.DEPOSIT, 300_00));
    }

    private static ShowMade showMade(Actor actor, Evidence shown) {
        return new ShowMade(ORDER, actor, shown.sha256(), LATER);
    }

    private static long forfeitOf(Marketplace marketplace) {
        return marketplace
                .when(closeUnpaid(Stage.BALANCE, inDays(60)))
                .written(FundsRefunded.class)
                .forfeitMinor();
    }

    @Test
    void a_factory_that_shows_no_work_earns_nothing_of_a_balance_that_is_not_paid() {
        assertThat(forfeitOf(depositPaid("trade-4"))).isZero();
    }

    @Test
    void one_that_does_is_paid_for_it() {
        var working = depositPaid("trade-4");
        working.when(showMade(OWNER, PHOTO))
                .writes(new GoodsShownMade(ORDER.value(), OWNER.account().value(), PHOTO, LATER))
                .then(showMade(OWNER, PHOTO))
                .writesNothing();
        working.when(new FindDeliveryEvidence(ORDER, BUYER, PHOTO.sha256())).answers(Optional.of(PHOTO));
        assertThat(forfeitOf(working)).isEqualTo(200_00);
    }

    /** The balance is due on the 20th day. */
    @Test
    void what_is_shown_when_nobody_can_look_at_it_any_more_is_not_paid() {
        var due = inDays(20);
        for (var rules : List.of("trade-4", "trade-5")) {
            var last = depositPaid(rules);
            after(
                    last,
                    new ShowMade(
                            ORDER,
                            OWNER,
                            PHOTO.sha256(),
                            due.minus(Duration.ofDays(3)).plusNanos(1)));
            assertThat(forfeitOf(last)).isEqualTo(rules.equals("trade-4") ? 200_00 : 0);
            var inTime = depositPaid(rules);
            after(inTime, new ShowMade(ORDER, OWNER, PHOTO.sha256(), due.minus(Duration.ofDays(3))));
            assertThat(forfeitOf(inTime)).isEqualTo(200_00);
        }
    }

    @Test
    void orders_of_before_keep_their_rule() {
        assertThat(forfeitOf(depositPaid("trade-3"))).isEqualTo(200_00);
    }

    @Test
    void who_calls_it_off_himself_answers_for_it_all_the_same() {
        assertThat(depositPaid("trade-4")
                        .when(cancel(BUYER))
                        .written(FundsRefunded.class)
                        .forfeitMinor())
                .isEqualTo(200_00);
    }

    @Test
    void work_is_shown_by_the_factory_between_the_deposit_and_the_balance() {
        ordered("trade-4").when(showMade(OWNER, PHOTO)).isRefused(RefusalCode.ORDER_NOT_PAID);
        depositPaid("trade-4").when(showMade(BUYER, PHOTO)).isRefused(RefusalCode.NOT_ALLOWED);
        depositPaid("trade-4")
                .and(paid(2, "two", Stage.BALANCE, 700_00))
                .when(showMade(OWNER, PHOTO))
                .writesNothing();
        var over = depositPaid("trade-4");
        after(over, cancel(BUYER));
        over.when(showMade(OWNER, PHOTO)).isRefused(RefusalCode.ORDER_CLOSED);
    }
}
