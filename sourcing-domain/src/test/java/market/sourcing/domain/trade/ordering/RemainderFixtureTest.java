package market.sourcing.domain.trade.ordering;

import static java.util.Objects.requireNonNull;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.BagOrders.cost;
import static market.sourcing.domain.vocabulary.Deliveries.parcel;
import static market.sourcing.domain.vocabulary.Deliveries.parcelId;
import static market.sourcing.domain.vocabulary.Deliveries.scan;
import static market.sourcing.domain.vocabulary.Deliveries.started;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.cancel;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Payments.paid;
import static market.sourcing.domain.vocabulary.Returns.PHOTO;
import static market.sourcing.domain.vocabulary.Returns.after;
import static market.sourcing.domain.vocabulary.Returns.open;
import static market.sourcing.domain.vocabulary.Times.NOW;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.delivery.command.JudgeDispatch;
import market.sourcing.domain.delivery.command.JudgeParcel;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.escrow.event.GoodsRefunded;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.command.CompleteOrder;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.order.event.RemainderReturned;
import market.sourcing.domain.returns.CaseOutcome;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.returns.event.CaseClosed;
import market.sourcing.domain.returns.event.ClaimCut;
import market.sourcing.domain.returns.event.SoldBack;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Changed;
import market.sourcing.domain.vocabulary.Factories;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Outcome;
import market.sourcing.domain.vocabulary.Returns;
import org.junit.jupiter.api.Test;

/** Of 100 bags for 600.00 and 20.00 of freight, carriers bring back what an end had left their buyer with. */
class RemainderFixtureTest {
    private static final OrderTerms TERMS = Changed.in(Bound.toSpotGoods(), "tradeRules", "trade-5");

    private static Marketplace bought() {
        return Marketplace.given(Factories.onboarded(), placed(TERMS))
                .and(paid(1, "one", Stage.FULL, 620_00))
                .and(Changed.in(started(TERMS), "deliveryRules", "delivery-4"))
                .uploaded(BUYER.account().value(), PHOTO);
    }

    private static Object taken(String number) {
        return scan(number, number, ScanKind.ACCEPTED, NOW.plus(Duration.ofHours(2)));
    }

    private static Object back(String number, int day) {
        return scan(number, number + "-back", ScanKind.RETURNED, inDays(day));
    }

    private static Object calledOff(int day) {
        return Changed.in(cancel(OWNER), "at", inDays(day));
    }

    /** The factory can't send the other 40. */
    private static Marketplace endedWithSixty() {
        return after(bought(), parcel("SIM001", 60), taken("SIM001"), calledOff(1));
    }

    private static long refunded(Outcome outcome) {
        return Stream.concat(
                        outcome.events().stream()
                                .filter(FundsRefunded.class::isInstance)
                                .map(FundsRefunded.class::cast)
                                .map(FundsRefunded::amountMinor),
                        outcome.events().stream()
                                .filter(GoodsRefunded.class::isInstance)
                                .map(GoodsRefunded.class::cast)
                                .map(GoodsRefunded::amountMinor))
                .mapToLong(Long::longValue)
                .sum();
    }

    @Test
    void it_is_paid_back_as_if_it_had_come_back_before() {
        var before = after(bought(), parcel("SIM001", 60), taken("SIM001"), back("SIM001", 1), calledOff(1));
        var outcome = endedWithSixty().when(back("SIM001", 2));
        assertThat(outcome.written(RemainderReturned.class))
                .isEqualTo(new RemainderReturned(
                        ORDER.value(),
                        BUYER.account().value(),
                        TERMS,
                        List.of(new Content(1, 60)),
                        List.of(),
                        List.of(),
                        List.of(new SoldBack.Line(
                                TERMS.lines().getFirst().listingId(),
                                TERMS.lines().getFirst().title(),
                                60,
                                360_00)),
                        inDays(2)));
        assertThat(refunded(outcome)).isEqualTo(360_00);
        assertThat(cost(after(endedWithSixty(), back("SIM001", 2))))
                .isEqualTo(cost(before))
                .isEqualTo(12_00);
    }

    @Test
    void told_twice_it_is_paid_back_once() {
        var ended = after(endedWithSixty(), back("SIM001", 2));
        assertThat(refunded(ended.when(back("SIM001", 2)))).isZero();
        assertThat(refunded(ended.when(scan("SIM001", "again", ScanKind.RETURNED, inDays(3)))))
                .isZero();
    }

    @Test
    void parcels_that_turn_back_one_by_one_after_the_release_are_all_paid_back() {
        var released = after(
                bought(),
                parcel("SIM001", 50),
                parcel("SIM002", 50),
                taken("SIM001"),
                taken("SIM002"),
                new CompleteOrder(ORDER, inDays(12)));
        var first = released.when(back("SIM001", 13));
        assertThat(refunded(first)).isEqualTo(300_00);
        assertThat(refunded(released.when(back("SIM002", 14)))).isEqualTo(300_00);
    }

    @Test
    void a_buyer_who_walked_from_goods_made_to_order_still_leaves_a_fifth() {
        var terms = Changed.in(Bound.toGoodsMadeToOrder(), "tradeRules", "trade-5");
        long deposit = requireNonNull(terms.depositMinor());
        var walked = after(
                Marketplace.given(Factories.onboarded(), placed(terms))
                        .and(paid(1, "one", Stage.DEPOSIT, deposit))
                        .and(paid(3, "two", Stage.BALANCE, terms.totalMinor() - deposit))
                        .and(started(terms)),
                parcel("SIM001", 60),
                taken("SIM001"),
                Changed.in(cancel(BUYER), "at", inDays(1)));
        assertThat(cost(after(walked, back("SIM001", 2)))).isEqualTo(terms.totalMinor() / 5);
    }

    @Test
    void the_way_of_what_left_only_after_the_end_is_paid_back_to_nobody() {
        var late = after(
                bought(),
                parcel("SIM001", 60),
                taken("SIM001"),
                new JudgeDispatch(ORDER, inDays(2)),
                parcel("SIM002", 40),
                new JudgeParcel(ORDER, parcelId(2), inDays(3)),
                calledOff(3),
                scan("SIM002", "late", ScanKind.ACCEPTED, inDays(4)),
                back("SIM001", 5));
        long compensation = 12_00;
        assertThat(cost(after(late, back("SIM002", 6)))).isEqualTo(12_00 - compensation);
    }

    @Test
    void what_cases_gave_back_of_it_is_not_given_back_twice() {
        var claimed = after(
                endedWithSixty(),
                scan("SIM001", "there", ScanKind.DELIVERED, inDays(2)),
                Changed.in(open(ReturnReason.SHORT, 20), "at", inDays(2)),
                Changed.in(Returns.accept(OWNER, false), "at", inDays(3)));
        assertThat(refunded(claimed.when(back("SIM001", 4)))).isEqualTo(240_00);
    }

    @Test
    void a_claim_on_it_ends() {
        var claimed = after(
                endedWithSixty(),
                scan("SIM001", "there", ScanKind.DELIVERED, inDays(2)),
                Changed.in(open(ReturnReason.DAMAGED, 20), "at", inDays(2)));
        var outcome = claimed.when(back("SIM001", 3));
        assertThat(outcome.written(CaseClosed.class).outcome()).isEqualTo(CaseOutcome.CANCELLED.name());
        assertThat(refunded(outcome)).isEqualTo(360_00);
        claimed.when(Changed.in(open(ReturnReason.DAMAGED, 1), "caseId", Returns.OTHER_CASE, "at", inDays(3)))
                .isRefused(RefusalCode.ORDER_CLOSED);
    }

    @Test
    void a_claim_on_the_rest_goes_on() {
        var claimed = after(
                bought(),
                parcel("SIM001", 30),
                parcel("SIM002", 30),
                taken("SIM001"),
                taken("SIM002"),
                calledOff(1),
                scan("SIM001", "one", ScanKind.DELIVERED, inDays(2)),
                scan("SIM002", "two", ScanKind.DELIVERED, inDays(2)),
                Changed.in(open(ReturnReason.DAMAGED, 50), "at", inDays(2)));
        var outcome = claimed.when(back("SIM001", 3));
        assertThat(refunded(outcome)).isEqualTo(180_00);
        assertThat(outcome.written(ClaimCut.class).units()).containsExactly(new Units(1, 30));
        assertThat(refunded(claimed.when(Changed.in(Returns.accept(OWNER, false), "at", inDays(3)))))
                .isEqualTo(120_00 + 4_00);
    }
}
