package market.sourcing.domain.trade.ordering;

import static market.sourcing.domain.shared.RefusalCode.AMOUNT_TOO_LARGE;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Deliveries.DUE;
import static market.sourcing.domain.vocabulary.Deliveries.judge;
import static market.sourcing.domain.vocabulary.Deliveries.started;
import static market.sourcing.domain.vocabulary.Factories.onboarded;
import static market.sourcing.domain.vocabulary.Factories.verified;
import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.PastOrders.FINGERPRINT;
import static market.sourcing.domain.vocabulary.PastOrders.PLACED_AT;
import static market.sourcing.domain.vocabulary.PastOrders.giveBack;
import static market.sourcing.domain.vocabulary.PastOrders.pieces;
import static market.sourcing.domain.vocabulary.PastOrders.record;
import static market.sourcing.domain.vocabulary.PastOrders.recorded;
import static market.sourcing.domain.vocabulary.PastOrders.recordedPieces;
import static market.sourcing.domain.vocabulary.Refusals.isRefused;
import static market.sourcing.domain.vocabulary.Times.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Optional;
import market.sourcing.domain.delivery.event.DispatchPromiseMissed;
import market.sourcing.domain.escrow.event.CompensationPaid;
import market.sourcing.domain.escrow.event.Entry;
import market.sourcing.domain.escrow.event.FundsHeld;
import market.sourcing.domain.escrow.event.PaymentRequested;
import market.sourcing.domain.order.PastLines;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.event.PastLine;
import market.sourcing.domain.order.pricing.Pricing;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.shared.Destination;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.OnOffer;
import market.sourcing.domain.vocabulary.Orders;
import market.sourcing.domain.vocabulary.Payments;
import market.sourcing.domain.vocabulary.Terms;
import org.junit.jupiter.api.Test;

/** The largest amounts are exact, or refused. */
class LargeAmountsFixtureTest {
    private static final Pricing PRICING =
            new Pricing(Optional.empty(), Optional.empty(), new Destination("CN"), Rulebook.TRADE.at(NOW), "returns-1");

    @Test
    void ten_million_late_pieces_for_200_000_dong_each_are_paid_for_exactly() {
        var total = 2_000_000_000_000L;
        var bought = Bound.to(Bound.line(LISTING, 1, "bag", Quantity.MOST, 1, "200000.0000", total))
                .in("VND")
                .terms();
        var judged = given(onboarded(), Orders.placed(bought))
                .and(requested(total, "VND"), held(total, "VND"))
                .and(Payments.orderPaid("one", Stage.FULL, total), started(bought))
                .when(judge(DUE));
        assertThat(judged.written(DispatchPromiseMissed.class).lateMinor()).isEqualTo(total);
        assertThat(judged.written(CompensationPaid.class).amountMinor()).isEqualTo(total / 20);
    }

    private static PaymentRequested requested(long minor, String currency) {
        var yuan = Payments.requested("one", Stage.FULL, minor);
        return new PaymentRequested(
                yuan.orderId(),
                yuan.paymentId(),
                yuan.buyerId(),
                yuan.stage(),
                minor,
                currency,
                yuan.provider(),
                yuan.checkAt(),
                yuan.fingerprint());
    }

    private static FundsHeld held(long minor, String currency) {
        var yuan = Payments.held(1, "one", Stage.FULL, minor);
        return new FundsHeld(
                yuan.orderId(),
                yuan.movementId(),
                yuan.paymentId(),
                yuan.stage(),
                minor,
                currency,
                yuan.provider(),
                yuan.reference(),
                yuan.heldAt(),
                yuan.entries().stream()
                        .map(entry -> new Entry(entry.account(), entry.minor()))
                        .toList());
    }

    @Test
    void an_order_comes_to_no_more_than_can_be_booked() {
        var offer = OnOffer.of(LISTING, "bag").from(1, 1).at(Terms.ladder(1, "10000000"));
        var most = offer.line(1, 1_000_000);
        assertThat(PRICING.terms(OnOffer.basket(most)).totalMinor()).isEqualTo(1_000_000_000_000_000L);
        isRefused(AMOUNT_TOO_LARGE, () -> PRICING.terms(OnOffer.basket(offer.line(1, 1_000_001))));
    }

    @Test
    void a_past_order_does_not_either() {
        var lines = Collections.nCopies(PastLines.MOST, pieces(Quantity.MOST, "10000000"));
        given(onboarded(), verified())
                .when(record(OPERATOR, FINGERPRINT, lines.toArray(PastLines.Line[]::new)))
                .isRefused(AMOUNT_TOO_LARGE);
    }

    @Test
    void pieces_beyond_what_an_int_holds_can_come_back() {
        var lines = Collections.nCopies(300, recordedPieces(Quantity.MOST, "0.0100", 10_000_000));
        given(onboarded(), verified(), recorded(3_000_000_000L, lines.toArray(PastLine[]::new)))
                .when(giveBack("C1", PLACED_AT, pieces(Quantity.MOST, "0.01")))
                .answers(1L);
    }
}
