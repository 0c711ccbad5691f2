package market.sourcing.infra.trade;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import market.sourcing.domain.carrier.Scan;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.delivery.command.NoteScan;
import market.sourcing.domain.order.PlacedOrder;
import market.sourcing.domain.order.Shipment;
import market.sourcing.domain.order.command.CompleteOrder;
import market.sourcing.domain.order.command.ConfirmReceipt;
import market.sourcing.domain.order.command.HandOverOrder;
import market.sourcing.domain.order.command.PlaceOrder;
import market.sourcing.domain.returns.Claim;
import market.sourcing.domain.returns.Receipt;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.returns.Wanted;
import market.sourcing.domain.returns.command.OpenReturn;
import market.sourcing.domain.returns.command.StateReceipt;
import market.sourcing.domain.returns.command.WithdrawReturn;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.OrderId;

/** One order of ten pieces: paid, sent and received, a day before what is held for it is released. */
record Deal(TwoNodes nodes, OrderId order) {
    private static final Instant SENT = Instant.parse("2030-01-01T00:00:00Z");
    static final Instant RELEASE = SENT.plus(Rulebook.TRADE.at(SENT).releaseAfterHandOver());
    private static final Instant SPOKEN_UP = RELEASE.minus(Duration.ofHours(1));
    private static final Instant RECEIVED = RELEASE.minus(Duration.ofDays(1));
    private static final int PIECES = 10;
    private static final String CARRIER = "simulated";

    static Deal received(TwoNodes nodes, Stall stall, ListingId goods, String name) {
        var deal = placed(nodes, goods, name);
        var order = deal.order();
        new Till(nodes).pay(0, order, "payment-" + name, SENT);
        // As carriers write it, and as it is stored.
        var number = "SIM" + name.replace("-", "").toUpperCase(Locale.ROOT);
        var shipment = new Shipment(CARRIER, number);
        nodes.<Long>send(0, new HandOverOrder(order, null, stall.owner(), shipment, List.of(), SENT), stall.owner());
        var scan = new Scan("scan-" + name, ScanKind.ACCEPTED, SENT, null);
        nodes.<Boolean>send(0, new NoteScan(CARRIER, number, scan, SENT), TwoNodes.OPERATOR);
        var receipt = Receipt.at(RECEIVED);
        nodes.<Long>send(0, new StateReceipt(order, null, TwoNodes.BUYER, receipt, null, RECEIVED), TwoNodes.BUYER);
        return deal;
    }

    static Deal placed(TwoNodes nodes, ListingId goods, String name) {
        var order = new OrderId("order-" + name);
        nodes.<PlacedOrder>send(0, placing(order, goods), TwoNodes.BUYER);
        return new Deal(nodes, order);
    }

    static PlaceOrder placing(OrderId order, ListingId goods) {
        return new PlaceOrder(order, TwoNodes.BUYER, List.of(Stall.pieces(goods, PIECES)), null, SENT, "f");
    }

    CaseId caseId() {
        return new CaseId(order.value().replace(OrderId.PREFIX, CaseId.PREFIX));
    }

    void claim(int node) {
        var all = List.of(new Claim.Line(1, PIECES, false));
        nodes.<Long>send(
                node,
                new OpenReturn(
                        caseId(),
                        order,
                        TwoNodes.BUYER,
                        ReturnReason.NO_REASON,
                        Wanted.REFUND,
                        all,
                        null,
                        List.of(),
                        SPOKEN_UP,
                        "f"),
                TwoNodes.BUYER);
    }

    WithdrawReturn withdrawing() {
        return new WithdrawReturn(caseId(), null, TwoNodes.BUYER, SPOKEN_UP);
    }

    ConfirmReceipt confirming() {
        return new ConfirmReceipt(order, null, TwoNodes.BUYER, SPOKEN_UP);
    }

    CompleteOrder completing() {
        return new CompleteOrder(order, RELEASE);
    }
}
