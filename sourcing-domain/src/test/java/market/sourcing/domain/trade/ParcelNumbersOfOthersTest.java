package market.sourcing.domain.trade;

import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OTHER_BUYER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import market.sourcing.domain.carrier.Scan;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.carrier.TrackingNumber;
import market.sourcing.domain.delivery.command.JudgeParcel;
import market.sourcing.domain.delivery.command.NoteScan;
import market.sourcing.domain.escrow.command.NoteApproval;
import market.sourcing.domain.escrow.command.RequestPayment;
import market.sourcing.domain.escrow.event.GoodsRefunded;
import market.sourcing.domain.order.AskedLine;
import market.sourcing.domain.order.Shipment;
import market.sourcing.domain.order.command.HandOverOrder;
import market.sourcing.domain.order.command.PlaceOrder;
import market.sourcing.domain.returns.Claim;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.returns.Wanted;
import market.sourcing.domain.returns.command.AcceptReturn;
import market.sourcing.domain.returns.command.DecideCase;
import market.sourcing.domain.returns.command.JudgeCase;
import market.sourcing.domain.returns.command.OpenReturn;
import market.sourcing.domain.returns.command.RefuseReturn;
import market.sourcing.domain.returns.command.SendGoodsBack;
import market.sourcing.domain.returns.event.CaseClosed;
import market.sourcing.domain.returns.event.ReturnScanned;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.PaymentId;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.vocabulary.Actors;
import market.sourcing.domain.vocabulary.Listings;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Outcome;
import market.sourcing.domain.vocabulary.Returns;
import org.junit.jupiter.api.Test;

/** Numbers that carriers know of two parcels by, or of none: nobody is paid for what another has sent. */
class ParcelNumbersOfOthersTest {
    private static final Instant T0 = Instant.parse("2026-12-01T08:00:00Z");
    private static final OrderId ONE = new OrderId("order-one");
    private static final OrderId TWO = new OrderId("order-two");
    private static final CaseId FIRST = new CaseId("case-1one");
    private static final CaseId SECOND = new CaseId("case-2one");
    private final Marketplace market = new Offered(T0, "CNY", "6.1000", 0L, false, 60, null).market();

    private static Instant h(double hours) {
        return T0.plus(Duration.ofMinutes((long) (hours * 60)));
    }

    private Outcome ok(Object command) {
        var outcome = market.when(command);
        assertThat(outcome.isRefused()).as("refused: %s", command).isFalse();
        return outcome;
    }

    private void bought(OrderId id, Actor buyer, int units, Instant at) {
        ok(new PlaceOrder(
                id,
                buyer,
                List.of(new AskedLine(Listings.LISTING, null, new Quantity(units), null)),
                null,
                at,
                "p" + id));
        var payment = new PaymentId("payment-" + id.value());
        ok(new RequestPayment(id, payment, buyer, "sandbox", at, at.plusSeconds(600), "pay-" + id));
        ok(new NoteApproval(id, payment, Money.of(610L * units, "CNY"), "charge-" + id, at));
    }

    private void sent(OrderId id, String number, Instant at) {
        ok(new HandOverOrder(id, null, OWNER, new Shipment("simulated", number), List.of(), at));
    }

    private Outcome scan(String number, ScanKind kind, Instant at) {
        return ok(new NoteScan("simulated", number, new Scan(number + kind + at, kind, at, null), at));
    }

    private void claimed(OrderId order, CaseId id, Wanted wanted, int units, Instant at) {
        ok(new OpenReturn(
                id,
                order,
                BUYER,
                ReturnReason.DAMAGED,
                wanted,
                List.of(new Claim.Line(1, units, false)),
                null,
                List.of(Returns.PHOTO.sha256()),
                at,
                "open-" + id));
        ok(new AcceptReturn(id, null, OWNER, true, at));
    }

    /** Ten pieces have arrived, and of five of them the return is accepted. */
    private void accepted() {
        bought(ONE, BUYER, 10, T0);
        sent(ONE, "SIMONE", h(1));
        scan("SIMONE", ScanKind.DELIVERED, h(30));
        claimed(ONE, FIRST, Wanted.REFUND, 5, h(32));
    }

    private static SendGoodsBack back(CaseId id, String number, Instant at) {
        return new SendGoodsBack(id, null, BUYER, TrackingNumber.of("simulated", number), Money.of(3_00, "CNY"), at);
    }

    @Test
    void a_factory_does_not_send_another_order_under_the_number_of_what_is_sent_to_it() {
        accepted();
        ok(back(FIRST, "SIMBACK", h(33)));
        bought(TWO, OTHER_BUYER, 10, h(50));
        var another = new Shipment("simulated", "SIMBACK");
        market.when(new HandOverOrder(TWO, null, OWNER, another, List.of(), h(57.5)))
                .isRefused(RefusalCode.TRACKING_NUMBER_USED);
        ok(new JudgeCase(FIRST, h(32 + 7 * 24)));
        market.when(new HandOverOrder(TWO, null, OWNER, another, List.of(), h(32 + 8 * 24)))
                .isRefusedAfterWhatWasDue(RefusalCode.TRACKING_NUMBER_USED);
    }

    @Test
    void the_number_of_a_return_is_its_cases_while_its_buyer_has_time_to_send() {
        accepted();
        claimed(ONE, SECOND, Wanted.REFUND, 5, h(32));
        ok(back(FIRST, "SIMBACK", h(33)));
        market.when(back(SECOND, "SIMBACK", h(57.5))).isRefused(RefusalCode.TRACKING_NUMBER_USED);
        ok(new JudgeCase(FIRST, h(32 + 7 * 24)));
    }

    @Test
    void a_buyer_does_not_return_under_the_number_of_what_is_sent_to_him() {
        accepted();
        bought(TWO, BUYER, 10, h(32));
        sent(TWO, "SIMTWO", h(33));
        ok(new JudgeParcel(TWO, "parcel-1-two", h(57.5)));
        market.when(back(FIRST, "SIMTWO", h(58))).isRefused(RefusalCode.TRACKING_NUMBER_USED);
    }

    @Test
    void one_number_of_the_posts_is_one_parcels() {
        bought(ONE, BUYER, 10, T0);
        ok(new HandOverOrder(ONE, null, OWNER, new Shipment("china-post", "EE123456785CN"), List.of(), h(1)));
        bought(TWO, OTHER_BUYER, 10, T0);
        market.when(new HandOverOrder(TWO, null, OWNER, new Shipment("ems", "EE123456785CN"), List.of(), h(1)))
                .isRefused(RefusalCode.TRACKING_NUMBER_USED);
    }

    @Test
    void what_a_carrier_is_to_tell_is_left_to_the_timer_that_asks_it() {
        accepted();
        ok(back(FIRST, "SIMBACK", h(33)));
        var due = h(32 + 7 * 24);
        assertThat(market.when(new RefuseReturn(FIRST, null, OWNER, "x", due)).isRefused())
                .isTrue();
        assertThat(market.when(new JudgeCase(FIRST, due))
                        .written(CaseClosed.class)
                        .outcome())
                .isEqualTo("LAPSED");
    }

    @Test
    void what_is_told_of_a_number_that_was_put_aside_is_told_again_when_it_is_meant() {
        accepted();
        ok(back(FIRST, "SIMBACK", h(33)));
        ok(back(FIRST, "SIMOTHER", h(34)));
        var told = new NoteScan("simulated", "SIMBACK", new Scan("x", ScanKind.ACCEPTED, h(35), null), h(35));
        market.when(told).writesNothing().answers(false);
        ok(back(FIRST, "SIMBACK", h(36)));
        market.when(told).written(ReturnScanned.class);
    }

    @Test
    void an_operator_ends_what_a_factory_lets_go_back_for_ever() {
        accepted();
        ok(back(FIRST, "SIMBACK", h(33)));
        scan("SIMBACK", ScanKind.ACCEPTED, h(40));
        scan("SIMBACK", ScanKind.RETURNED, h(60));
        var granted = List.of(new Units(1, 5));
        market.when(new DecideCase(FIRST, null, Actors.OPERATOR, granted, false, "it does not take them in", h(61)))
                .written(GoodsRefunded.class);
    }
}
