package market.sourcing.domain.trade.returning;

import static market.sourcing.domain.returns.ReturnReason.NO_REASON;
import static market.sourcing.domain.returns.ReturnReason.SHORT;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Deliveries.parcel;
import static market.sourcing.domain.vocabulary.Deliveries.started;
import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static market.sourcing.domain.vocabulary.Listings.counted;
import static market.sourcing.domain.vocabulary.Listings.reserved;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Returns.CASE;
import static market.sourcing.domain.vocabulary.Returns.OTHER_CASE;
import static market.sourcing.domain.vocabulary.Returns.after;
import static market.sourcing.domain.vocabulary.Returns.open;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import market.sourcing.domain.delivery.event.PromiseEnded;
import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.listing.event.StockReleased;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.event.OrderCancelled;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.returns.Eligibility;
import market.sourcing.domain.returns.command.FindEligibility;
import market.sourcing.domain.returns.event.CaseClosed;
import market.sourcing.domain.returns.event.ClaimEnded;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Changed;
import market.sourcing.domain.vocabulary.Factories;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Payments;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InstantRefundFixtureTest {
    private static final OrderTerms SPOT = Bound.toSpotGoods();
    private static final Instant UNTIL = NOW.plus(Duration.ofHours(6));

    private static Marketplace unpaid(OrderPlaced placed) {
        return Marketplace.given(Factories.onboarded(), placed, counted("bag", 1_000), reserved(ORDER, "bag", 100));
    }

    private static Marketplace paid(OrderTerms terms) {
        return paid(placed(terms));
    }

    private static Marketplace paid(OrderPlaced placed) {
        var terms = placed.terms();
        return unpaid(placed)
                .and(Payments.paid(1, "one", Stage.FULL, terms.totalMinor()))
                .and(started(terms));
    }

    private static void isNotInstant(Marketplace marketplace, int units) {
        marketplace.when(open(NO_REASON, units)).isRefused(RefusalCode.GOODS_NOT_RECEIVED);
    }

    private static @Nullable Instant instantUntil(Marketplace marketplace, Instant at) {
        return marketplace
                .when(new FindEligibility(ORDER, BUYER, at))
                .answer(Eligibility.class)
                .instantUntil();
    }

    @Test
    void what_was_not_sent_is_called_off_and_refunded_in_the_same_moment() {
        var outcome = paid(SPOT).when(open(NO_REASON, 100)).answers(0L);
        assertThat(outcome.written(ReturnRequested.class).claimedMinor()).isEqualTo(600_00);
        assertThat(outcome.written(OrderCancelled.class).party()).isEqualTo("BUYER");
        assertThat(outcome.written(FundsRefunded.class).amountMinor()).isEqualTo(620_00);
        assertThat(outcome.written(StockReleased.class).units()).isEqualTo(100);
        assertThat(outcome.written(PromiseEnded.class).endedAt()).isEqualTo(LATER);
        assertThat(outcome.written(CaseClosed.class))
                .isEqualTo(new CaseClosed(CASE.value(), ORDER.value(), "CANCELLED", 0, "CNY", null, LATER));
        assertThat(outcome.written(ClaimEnded.class).caseId()).isEqualTo(CASE.value());
        outcome.then(open(NO_REASON, 100)).answers(0L).writesNothing();
        outcome.then(open(OTHER_CASE, NO_REASON, 100, LATER)).isRefused(RefusalCode.ORDER_CLOSED);
    }

    @Test
    void six_hours_are_over_at_their_last_second() {
        paid(SPOT).when(open(CASE, NO_REASON, 100, UNTIL.minusSeconds(1))).answers(0L);
        paid(SPOT).when(open(CASE, NO_REASON, 100, UNTIL)).isRefused(RefusalCode.GOODS_NOT_RECEIVED);
        assertThat(instantUntil(paid(SPOT), UNTIL.minusSeconds(1))).isEqualTo(UNTIL);
        assertThat(instantUntil(paid(SPOT), UNTIL)).isNull();
    }

    @Test
    void they_begin_with_the_order_however_soon_it_had_to_be_paid() {
        var sooner = Bound.to(Bound.hundredBags("SPOT")).paidWithin(120).terms();
        var placed = Changed.in(placed(sooner), "closesAt", NOW.plus(Duration.ofHours(2)));
        assertThat(instantUntil(paid(placed), UNTIL.minusSeconds(1))).isEqualTo(UNTIL);
    }

    @Test
    void all_of_it_is_claimed_and_for_no_reason() {
        isNotInstant(paid(SPOT), 99);
        paid(SPOT).when(open(SHORT, 100)).isRefused(RefusalCode.GOODS_NOT_RECEIVED);
    }

    @Test
    void dear_orders_and_goods_made_for_the_buyer_wait() {
        var dear = Bound.to(Bound.line(LISTING, 1, "bag", 100, 1, "10.0001", 1_000_01))
                .terms();
        var made = Bound.to(Bound.hundredBags("MADE_TO_ORDER")).terms();
        for (var terms : List.of(dear, made)) {
            isNotInstant(paid(terms), 100);
            assertThat(instantUntil(paid(terms), LATER)).isNull();
        }
        var bound = Bound.to(Bound.line(LISTING, 1, "bag", 100, 1, "10.0000", 1_000_00))
                .terms();
        paid(bound).when(open(NO_REASON, 100)).answers(0L);
    }

    @Test
    void what_is_not_paid_or_partly_on_its_way_is_not_refunded_so() {
        isNotInstant(unpaid(placed(SPOT)), 100);
        isNotInstant(after(paid(SPOT), parcel("SIM001", 1)), 100);
        isNotInstant(after(paid(SPOT), parcel("SIM001", 100)), 100);
        assertThat(instantUntil(after(paid(SPOT), parcel("SIM001", 1)), LATER)).isNull();
    }
}
