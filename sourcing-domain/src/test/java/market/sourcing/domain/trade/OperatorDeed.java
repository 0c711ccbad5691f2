package market.sourcing.domain.trade;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import market.sourcing.domain.delivery.Territory;
import market.sourcing.domain.delivery.command.DecideContest;
import market.sourcing.domain.delivery.command.DeclareForceMajeure;
import market.sourcing.domain.order.command.CancelOrder;
import market.sourcing.domain.order.command.ConfirmReceipt;
import market.sourcing.domain.order.command.DecideDelivery;
import market.sourcing.domain.returns.Receipt;
import market.sourcing.domain.returns.command.DecideCase;
import market.sourcing.domain.returns.command.StateReceipt;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.rulebook.Pause;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.ExcuseId;
import market.sourcing.domain.vocabulary.Actors;
import org.jspecify.annotations.Nullable;

/** What operators do. */
enum OperatorDeed implements Deed {
    GRANT((trade, life, move, at) ->
            Deed.ofCase(life, move, it -> decide(it, List.of(new Units(1, move.unitsOf(life))), move, at))),
    REJECT((trade, life, move, at) -> Deed.ofCase(life, move, it -> decide(it, List.of(), move, at))),
    UPHOLD((trade, life, move, at) -> new DecideContest(life.id, null, Actors.OPERATOR, true, "seen", at)),
    DISMISS((trade, life, move, at) -> new DecideContest(life.id, null, Actors.OPERATOR, false, "seen", at)),
    FORCE_MAJEURE((trade, life, move, at) -> {
        var from = at.plus(Duration.ofHours(move.dial() - 80));
        return new DeclareForceMajeure(
                new ExcuseId("excuse-" + (trade.declared().size() + 1)),
                Actors.OPERATOR,
                new Territory("CN", null),
                new Pause(from, from.plus(Duration.ofHours(move.units() * 12L))),
                "typhoon",
                at,
                "declare-" + (trade.declared().size() + 1));
    }),
    DECIDE_DELIVERY(
            (trade, life, move, at) -> new DecideDelivery(life.id, null, Actors.OPERATOR, move.in(50), "seen", at)),
    CANCEL((trade, life, move, at) -> new CancelOrder(life.id, null, Actors.OPERATOR, "unlawful", at)),
    CONFIRM((trade, life, move, at) -> new ConfirmReceipt(life.id, null, Actors.OPERATOR, at)),
    CORRECT_RECEIPT((trade, life, move, at) -> new StateReceipt(
            life.id, null, Actors.OPERATOR, Receipt.at(at.minus(Duration.ofHours(move.dial()))), "signed", at));

    private interface Making {
        @Nullable
        Object command(Trade trade, Life life, Move move, Instant at);
    }

    @SuppressWarnings("ImmutableEnumChecker") // it has no state
    private final Making making;

    OperatorDeed(Making making) {
        this.making = making;
    }

    @Override
    public @Nullable Object command(Trade trade, Life life, Move move) {
        return making.command(trade, life, move, trade.now());
    }

    /** For the buyer two times of three. */
    static DecideCase decide(CaseId id, Life life, Move move, Instant at) {
        return decide(id, move.dial() % 3 == 0 ? List.of() : List.of(new Units(1, move.unitsOf(life))), move, at);
    }

    private static DecideCase decide(CaseId id, List<Units> granted, Move move, Instant at) {
        return new DecideCase(id, null, Actors.OPERATOR, granted, move.in(50), "seen", at);
    }
}
