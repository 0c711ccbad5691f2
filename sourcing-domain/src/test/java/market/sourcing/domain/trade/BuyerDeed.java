package market.sourcing.domain.trade;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import market.sourcing.domain.carrier.TrackingNumber;
import market.sourcing.domain.delivery.command.HoldDispatch;
import market.sourcing.domain.delivery.command.ResumeDispatch;
import market.sourcing.domain.delivery.command.UrgeDispatch;
import market.sourcing.domain.order.command.CancelOrder;
import market.sourcing.domain.order.command.ConfirmReceipt;
import market.sourcing.domain.order.command.DenyDelivery;
import market.sourcing.domain.returns.Claim;
import market.sourcing.domain.returns.Receipt;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.returns.Wanted;
import market.sourcing.domain.returns.command.AddEvidence;
import market.sourcing.domain.returns.command.EscalateCase;
import market.sourcing.domain.returns.command.FindEligibility;
import market.sourcing.domain.returns.command.OpenReturn;
import market.sourcing.domain.returns.command.SendGoodsBack;
import market.sourcing.domain.returns.command.StateReceipt;
import market.sourcing.domain.returns.command.WithdrawReturn;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.vocabulary.Actors;
import market.sourcing.domain.vocabulary.Returns;
import org.jspecify.annotations.Nullable;

/** What buyers do; now and then a factory tries what is not its to do. */
enum BuyerDeed implements Deed {
    PLACE((life, move, at) -> Ordering.place(life, move.units(), at)),
    PAY((life, move, at) -> Ordering.request(
            life,
            move.in(20) && !life.payments().isEmpty() ? move.of(life.payments()) : Ordering.nextPayment(life),
            at)),
    CANCEL((life, move, at) ->
            new CancelOrder(life.id, null, move.in(5) ? Actors.OTHER_OWNER : life.buyer, "changed my mind", at)),
    CONFIRM((life, move, at) -> new ConfirmReceipt(life.id, null, move.in(5) ? Actors.OWNER : life.buyer, at)),
    STATE_RECEIPT((life, move, at) -> new StateReceipt(
            life.id, null, life.buyer, Receipt.at(at.minus(Duration.ofHours(move.dial() - 2))), null, at)),
    DENY_DELIVERY((life, move, at) -> new DenyDelivery(life.id, null, life.buyer, "not here", at)),
    CLAIM(BuyerDeed::claim),
    WITHDRAW((life, move, at) -> Deed.ofCase(life, move, it -> new WithdrawReturn(it, null, life.buyer, at))),
    SEND_BACK((life, move, at) -> Deed.ofCase(life, move, it -> sendBack(it, life, move, at))),
    ESCALATE((life, move, at) -> Deed.ofCase(life, move, it -> new EscalateCase(it, null, life.buyer, "no", at))),
    SHOW((life, move, at) -> Deed.ofCase(
            life,
            move,
            it -> new AddEvidence(it, life.buyer, (move.in(50) ? Returns.PHOTO : Returns.LETTER).sha256(), at))),
    HOLD((life, move, at) -> new HoldDispatch(life.id, null, life.buyer, "wait", at)),
    RESUME((life, move, at) -> new ResumeDispatch(life.id, null, life.buyer, at)),
    URGE((life, move, at) -> new UrgeDispatch(life.id, null, life.buyer, at)),
    LOOK((life, move, at) -> new FindEligibility(life.id, life.buyer, at));

    @SuppressWarnings("ImmutableEnumChecker") // it has no state
    private final Making making;

    BuyerDeed(Making making) {
        this.making = making;
    }

    @Override
    public @Nullable Object command(Trade trade, Life life, Move move) {
        return making.command(life, move, trade.now());
    }

    static SendGoodsBack sendBack(CaseId id, Life life, Move move, Instant at) {
        return new SendGoodsBack(
                id,
                null,
                life.buyer,
                TrackingNumber.of("simulated", "SIMBACK" + id.value().substring(CaseId.PREFIX.length())),
                Money.of(move.dial() * 100L, life.currency()),
                at);
    }

    private static Object claim(Life life, Move move, Instant at) {
        var reason = move.in(25) ? ReturnReason.LATE : move.of(List.of(ReturnReason.values()));
        var shows = reason.needsEvidence() ? !move.in(5) : move.dial() % 3 == 0;
        var shown = move.in(80) ? Returns.PHOTO : Returns.LETTER;
        var id = new CaseId("case-" + (life.cases().size() + 1) + life.name());
        return new OpenReturn(
                id,
                life.id,
                life.buyer,
                reason,
                move.dial() % 4 == 1 ? Wanted.EXCHANGE : Wanted.REFUND,
                List.of(new Claim.Line(1, move.unitsOf(life), move.dial() % 5 == 0)),
                null,
                shows ? List.of(shown.sha256()) : List.of(),
                at,
                "open-" + id.value());
    }
}
