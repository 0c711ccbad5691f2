package market.sourcing.domain.returns;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import market.sourcing.domain.returns.event.Units;

/** Where a case stands, and until when. */
sealed interface CaseState {

    /** The factory is asked. */
    record Asked(Instant due) implements CaseState {}

    /** The factory refused, or found nothing as it should be. */
    record Disputed(Instant due) implements CaseState {}

    /** The buyer is to send the goods. */
    record AwaitingGoods(List<Units> units, Instant due) implements CaseState {}

    /** The buyer says that a carrier has the goods. */
    record GoodsStated(List<Units> units, Instant by, Parcel parcel, Instant due) implements CaseState {}

    /** The factory is to say what it received. */
    record GoodsOnTheirWay(List<Units> units, Parcel parcel, Instant due) implements CaseState {}

    /** Some was refunded; the buyer may dispute the rest. */
    record PartlyAccepted(Instant due) implements CaseState {}

    /** The factory is to send other goods. */
    record AwaitingReplacement(List<Units> units, Instant due) implements CaseState {}

    /** The factory says that a carrier has other goods. */
    record ReplacementStated(List<Units> units, Instant by, Parcel parcel, Instant due) implements CaseState {}

    /** A carrier is bringing other goods. */
    record ReplacementUnderWay(List<Units> units, Parcel parcel, Instant due) implements CaseState {}

    /** An operator is to decide. */
    record Escalated(Instant due) implements CaseState {}

    /** The claim was accepted, and money follows in the same transaction. */
    record Settling() implements CaseState {}

    record Closed() implements CaseState {}

    /** The first instant at which somebody's time is over; empty where nobody is awaited. */
    default Optional<Instant> dueAt() {
        return switch (this) {
            case Asked asked -> Optional.of(asked.due);
            case Disputed disputed -> Optional.of(disputed.due);
            case AwaitingGoods awaiting -> Optional.of(awaiting.due);
            case GoodsStated stated -> Optional.of(stated.due);
            case GoodsOnTheirWay onTheirWay -> Optional.of(onTheirWay.due);
            case PartlyAccepted partly -> Optional.of(partly.due);
            case AwaitingReplacement awaiting -> Optional.of(awaiting.due);
            case ReplacementStated stated -> Optional.of(stated.due);
            case ReplacementUnderWay underWay -> Optional.of(underWay.due);
            case Escalated escalated -> Optional.of(escalated.due);
            case Settling _, Closed _ -> Optional.empty();
        };
    }

    /** As clients are told. */
    default String word() {
        return switch (this) {
            case Asked _ -> "ASKED";
            case Disputed _ -> "DISPUTED";
            case AwaitingGoods _ -> "AWAITING_GOODS";
            case GoodsStated _ -> "GOODS_STATED";
            case GoodsOnTheirWay _ -> "GOODS_ON_THEIR_WAY";
            case PartlyAccepted _ -> "PARTLY_ACCEPTED";
            case AwaitingReplacement _ -> "AWAITING_REPLACEMENT";
            case ReplacementStated _ -> "REPLACEMENT_STATED";
            case ReplacementUnderWay _ -> "REPLACEMENT_ON_ITS_WAY";
            case Escalated _ -> "ESCALATED";
            case Settling _ -> "SETTLING";
            case Closed _ -> "CLOSED";
        };
    }

    /**
     * Goods of a case under one tracking number.
     *
     * @param scans that its carrier told of, by id
     */
    record Parcel(String carrier, String trackingNumber, Set<String> scans) {
        public Parcel {
            scans = Set.copyOf(scans);
        }

        boolean has(String otherCarrier, String otherNumber) {
            return carrier.equals(otherCarrier) && trackingNumber.equals(otherNumber);
        }

        Parcel scanned(String scanId) {
            var all = new HashSet<>(scans);
            all.add(scanId);
            return new Parcel(carrier, trackingNumber, all);
        }
    }
}
