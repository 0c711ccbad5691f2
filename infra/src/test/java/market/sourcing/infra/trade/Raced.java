package market.sourcing.infra.trade;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import market.sourcing.domain.carrier.Scan;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.delivery.command.ContestMiss;
import market.sourcing.domain.delivery.command.DecideContest;
import market.sourcing.domain.delivery.command.ExcuseDispatch;
import market.sourcing.domain.delivery.command.HoldDispatch;
import market.sourcing.domain.delivery.command.JudgeDispatch;
import market.sourcing.domain.delivery.command.JudgeOverdue;
import market.sourcing.domain.delivery.command.JudgeParcel;
import market.sourcing.domain.delivery.command.NoteScan;
import market.sourcing.domain.escrow.command.NoteApproval;
import market.sourcing.domain.escrow.command.NoteReversal;
import market.sourcing.domain.escrow.command.RequestPayment;
import market.sourcing.domain.listing.ProductionKind;
import market.sourcing.domain.listing.command.CountStock;
import market.sourcing.domain.order.PastLines;
import market.sourcing.domain.order.Shipment;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.command.CancelOrder;
import market.sourcing.domain.order.command.CloseUnpaidOrder;
import market.sourcing.domain.order.command.CompleteOrder;
import market.sourcing.domain.order.command.ConfirmReceipt;
import market.sourcing.domain.order.command.HandOverOrder;
import market.sourcing.domain.order.command.PlaceOrder;
import market.sourcing.domain.order.command.RecordPastOrder;
import market.sourcing.domain.returns.Claim;
import market.sourcing.domain.returns.Receipt;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.returns.Wanted;
import market.sourcing.domain.returns.command.AcceptReturn;
import market.sourcing.domain.returns.command.DecideCase;
import market.sourcing.domain.returns.command.EscalateCase;
import market.sourcing.domain.returns.command.JudgeCase;
import market.sourcing.domain.returns.command.OpenReturn;
import market.sourcing.domain.returns.command.RefuseReturn;
import market.sourcing.domain.returns.command.StateReceipt;
import market.sourcing.domain.returns.command.WithdrawReturn;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.PaymentId;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.ReasonCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Role;
import market.sourcing.domain.shared.UnitPrice;

/** One order of ten pieces for 100.00 with a buyer of its own, and what may be asked of it. */
record Raced(TwoNodes nodes, Stall stall, ListingId goods, String name) {
    static final Instant SENT = Instant.parse("2030-01-07T00:00:00Z");
    /** The promised time is over, twice. */
    static final Instant LATE = SENT.plus(Duration.ofDays(9));

    private static final Instant CLOSED = SENT.plus(Duration.ofDays(30));
    private static final Instant RECEIVED = SENT.plus(Duration.ofDays(2));
    private static final Instant SPOKEN_UP = RECEIVED.plus(Duration.ofHours(1));
    private static final Instant RELEASE = SENT.plus(Duration.ofDays(40));
    private static final Instant ESCALATED = SPOKEN_UP.plus(Duration.ofDays(4));
    private static final Money PRICE = Money.of(100_00, "CNY");
    private static final int PIECES = 10;

    OrderId order() {
        return new OrderId("order-" + name);
    }

    Actor buyer() {
        return new Actor(new AccountId("account-" + name), Set.of(Role.BUYER));
    }

    private Actor owner() {
        return stall.owner();
    }

    /** Goods that only this buyer orders. */
    private ListingId ownGoods() {
        return new ListingId("listing-" + name);
    }

    private String carriersNumber() {
        return "SIM" + name.replace("-", "X");
    }

    private PaymentId payment() {
        return new PaymentId("payment-" + name);
    }

    private CaseId caseId() {
        return new CaseId("case-" + name);
    }

    /** A refusal is an answer too. */
    void attempt(int node, Object command) {
        try {
            nodes.<Object>send(node, command, TwoNodes.OPERATOR);
        } catch (Refused refused) {
            assert refused.code() != null;
        }
    }

    private void must(Object... commands) {
        for (var command : commands) {
            nodes.<Object>send(0, command, TwoNodes.OPERATOR);
        }
    }

    void asked() {
        must(placing(), paying());
    }

    /** There are twice as many of its own goods as it is about: a buyer holds half of them unpaid at most. */
    void offered() {
        stall.offers(name, "CNY", ProductionKind.SPOT, 2 * PIECES);
    }

    void askedOfOwn() {
        offered();
        must(placingOfOwn(), paying());
    }

    void paid() {
        asked();
        must(approving());
    }

    void stated() {
        paid();
        must(handingOver());
    }

    void missed() {
        paid();
        must(judging());
    }

    void contested() {
        missed();
        must(new ContestMiss(order(), null, owner(), "the van came", LATE));
    }

    void received() {
        stated();
        must(scanning(), new StateReceipt(order(), null, buyer(), Receipt.at(RECEIVED), null, RECEIVED));
    }

    void claimed() {
        received();
        must(claiming());
    }

    void escalated() {
        claimed();
        must(
                new RefuseReturn(caseId(), null, owner(), "whole", SPOKEN_UP),
                new EscalateCase(caseId(), null, buyer(), "not whole", ESCALATED));
    }

    PlaceOrder placing() {
        return new PlaceOrder(order(), buyer(), List.of(Stall.pieces(goods, PIECES)), null, SENT, "f");
    }

    PlaceOrder placingOfOwn() {
        return placingOfOwn(order());
    }

    PlaceOrder placingMore() {
        return placingOfOwn(new OrderId("order-more-" + name));
    }

    private PlaceOrder placingOfOwn(OrderId id) {
        return new PlaceOrder(id, buyer(), List.of(Stall.pieces(ownGoods(), PIECES)), null, SENT, "f");
    }

    /** One piece less than the order is about. */
    CountStock counting() {
        return new CountStock(ownGoods(), null, owner(), name, PIECES - 1);
    }

    RecordPastOrder recording() {
        var line = new PastLines.Line(goods, "one", "瑜伽裤", new Quantity(PIECES), UnitPrice.of("10.00", "CNY"));
        return new RecordPastOrder(
                order(),
                TwoNodes.OPERATOR,
                buyer().account(),
                stall.factory(),
                name,
                "China",
                SENT,
                new PastLines(List.of(line)),
                "f");
    }

    RequestPayment paying() {
        return new RequestPayment(order(), payment(), buyer(), Till.PROVIDER, SENT, SENT.plusSeconds(120), "f");
    }

    NoteApproval approving() {
        return new NoteApproval(order(), payment(), PRICE, "charge", SENT);
    }

    NoteReversal reversing(Instant at) {
        return new NoteReversal(order(), payment(), PRICE, "reversal", new ReasonCode("10.4"), at);
    }

    NoteReversal reversing() {
        return reversing(SENT);
    }

    NoteReversal reversingLate() {
        return reversing(ESCALATED);
    }

    CloseUnpaidOrder closing() {
        return new CloseUnpaidOrder(order(), Stage.FULL, CLOSED);
    }

    CancelOrder cancelling() {
        return new CancelOrder(order(), null, buyer(), "no more", SENT);
    }

    CancelOrder cancellingLate() {
        return new CancelOrder(order(), null, buyer(), "no more", LATE);
    }

    CancelOrder callingOff() {
        return new CancelOrder(order(), null, owner(), "no more", SENT);
    }

    HandOverOrder handingOver() {
        var shipment = new Shipment("simulated", carriersNumber());
        return new HandOverOrder(order(), null, owner(), shipment, List.of(), SENT);
    }

    NoteScan scanning() {
        return new NoteScan("simulated", carriersNumber(), new Scan("scan", ScanKind.ACCEPTED, SENT, null), SENT);
    }

    NoteScan bringingBack() {
        return new NoteScan("simulated", carriersNumber(), new Scan("back", ScanKind.RETURNED, RECEIVED, null), LATE);
    }

    NoteScan tellingLate() {
        return new NoteScan("simulated", carriersNumber(), new Scan("scan", ScanKind.ACCEPTED, SENT, null), LATE);
    }

    JudgeParcel judgingParcel() {
        return new JudgeParcel(order(), "parcel-1-" + name, SENT.plus(Duration.ofDays(1)));
    }

    JudgeDispatch judging() {
        return new JudgeDispatch(order(), LATE);
    }

    JudgeOverdue judgingOverdue() {
        return new JudgeOverdue(order(), LATE);
    }

    ExcuseDispatch excusing() {
        return new ExcuseDispatch(order(), "excuse-1", "typhoon", SENT, LATE.plus(Duration.ofDays(9)), LATE);
    }

    HoldDispatch holding() {
        return new HoldDispatch(order(), null, buyer(), "wait", SENT);
    }

    DecideContest upholding() {
        return new DecideContest(order(), null, TwoNodes.OPERATOR, true, "seen", LATE);
    }

    ConfirmReceipt confirming() {
        return new ConfirmReceipt(order(), null, buyer(), SPOKEN_UP);
    }

    CompleteOrder completing() {
        return new CompleteOrder(order(), RELEASE);
    }

    OpenReturn claiming() {
        return claiming(caseId());
    }

    OpenReturn claimingAgain() {
        return claiming(new CaseId("case-again-" + name));
    }

    private OpenReturn claiming(CaseId id) {
        var all = List.of(new Claim.Line(1, PIECES, false));
        return new OpenReturn(
                id, order(), buyer(), ReturnReason.NO_REASON, Wanted.REFUND, all, null, List.of(), SPOKEN_UP, "f");
    }

    WithdrawReturn withdrawing() {
        return new WithdrawReturn(caseId(), null, buyer(), SPOKEN_UP);
    }

    AcceptReturn accepting() {
        return new AcceptReturn(caseId(), null, owner(), false, SPOKEN_UP);
    }

    JudgeCase judgingCase() {
        return new JudgeCase(caseId(), SPOKEN_UP.plus(Duration.ofDays(4)));
    }

    DecideCase granting() {
        return new DecideCase(
                caseId(), null, TwoNodes.OPERATOR, List.of(new Units(1, PIECES)), true, "broken", ESCALATED);
    }
}
