package market.sourcing.domain.returns;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.returns.event.Units;

/** Where a case stands, and until when. */
sealed interface CaseState {

    /** The factory is asked. */
    record Asked(Instant dueAt) implements CaseState {}

    /** The factory refused, or found nothing as it should be. */
    record Disputed(Instant dueAt) implements CaseState {}

    /** The buyer is to send the goods. */
    record AwaitingGoods(List<Units> units, Instant dueAt) implements CaseState {}

    /** The factory is to say what it received. */
    record GoodsOnTheirWay(List<Units> units, Instant dueAt) implements CaseState {}

    /** Some was refunded; the buyer may dispute the rest. */
    record PartlyAccepted(Instant dueAt) implements CaseState {}

    /** The factory is to send other goods. */
    record AwaitingReplacement(List<Units> units, Instant dueAt) implements CaseState {}

    /** An operator is to decide. */
    record Escalated(Instant dueAt) implements CaseState {}

    /** The claim was accepted, and money follows in the same transaction. */
    record Settling() implements CaseState {}

    record Closed() implements CaseState {}

    /** As clients are told. */
    default String word() {
        return switch (this) {
            case Asked _ -> "ASKED";
            case Disputed _ -> "DISPUTED";
            case AwaitingGoods _ -> "AWAITING_GOODS";
            case GoodsOnTheirWay _ -> "GOODS_ON_THEIR_WAY";
            case PartlyAccepted _ -> "PARTLY_ACCEPTED";
            case AwaitingReplacement _ -> "AWAITING_REPLACEMENT";
            case Escalated _ -> "ESCALATED";
            case Settling _ -> "SETTLING";
            case Closed _ -> "CLOSED";
        };
    }
}
