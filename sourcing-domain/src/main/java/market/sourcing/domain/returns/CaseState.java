package market.sourcing.domain.returns;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import market.sourcing.domain.returns.event.Units;

/** Where a case stands. What there is only in one state is kept in that state. */
public sealed interface CaseState {

    /** Somebody's turn, until his time is over. */
    sealed interface Timed extends CaseState {

        /** The first instant at which it is. */
        Instant due();
    }

    /** The factory is asked. */
    record Asked(Instant due) implements Timed {}

    /** The factory refused, or found nothing as it should be. */
    record Disputed(Instant due) implements Timed {}

    /** An operator is to decide. */
    record Escalated(Instant due) implements Timed {}

    /** Goods are to come back. */
    sealed interface Returning extends Timed {
        List<Units> units();

        /** What the buyer says he has sent. */
        default Optional<Parcel> sent() {
            return switch (this) {
                case AwaitingGoods _ -> Optional.empty();
                case GoodsStated stated -> Optional.of(stated.parcel());
                case GoodsOnTheirWay onTheirWay -> Optional.of(onTheirWay.parcel());
            };
        }
    }

    /** The buyer is to send them. */
    record AwaitingGoods(List<Units> units, Instant due) implements Returning {
        public AwaitingGoods {
            units = List.copyOf(units);
        }
    }

    /**
     * The buyer says that a carrier has them.
     *
     * @param by until when he may state another number
     */
    record GoodsStated(List<Units> units, Instant by, Parcel parcel, Instant due) implements Returning {
        public GoodsStated {
            units = List.copyOf(units);
        }
    }

    /** The factory is to say what it received. */
    record GoodsOnTheirWay(List<Units> units, Parcel parcel, Instant due) implements Returning {
        public GoodsOnTheirWay {
            units = List.copyOf(units);
        }
    }

    /** Some was refunded; the buyer may dispute the rest. */
    record PartlyAccepted(Instant due) implements Timed {}

    /** Other goods are to come for those that came back. */
    sealed interface Replacing extends Timed {
        List<Units> units();

        /** What the factory says it has sent. */
        default Optional<Parcel> sent() {
            return switch (this) {
                case AwaitingReplacement _ -> Optional.empty();
                case ReplacementStated stated -> Optional.of(stated.parcel());
                case ReplacementUnderWay underWay -> Optional.of(underWay.parcel());
            };
        }
    }

    /** The factory is to send them. */
    record AwaitingReplacement(List<Units> units, Instant due) implements Replacing {
        public AwaitingReplacement {
            units = List.copyOf(units);
        }
    }

    /**
     * The factory says that a carrier has them.
     *
     * @param by until when it may state another number
     */
    record ReplacementStated(List<Units> units, Instant by, Parcel parcel, Instant due) implements Replacing {
        public ReplacementStated {
            units = List.copyOf(units);
        }
    }

    /** A carrier is bringing them. */
    record ReplacementUnderWay(List<Units> units, Parcel parcel, Instant due) implements Replacing {
        public ReplacementUnderWay {
            units = List.copyOf(units);
        }
    }

    /** The claim was accepted, and money follows in the same transaction. */
    record Settling() implements CaseState {}

    /** It is over. */
    sealed interface Closed extends CaseState {}

    /** Whatever is told of it. */
    record ClosedForGood() implements Closed {}

    /** Other goods are taken to have come, by time alone: no carrier has said that it delivered them, or did not. */
    record TakenAsDelivered(List<Units> units, Parcel parcel) implements Closed {
        public TakenAsDelivered {
            units = List.copyOf(units);
        }
    }

    /** The first instant at which somebody's time is over; empty where nobody is awaited. */
    default Optional<Instant> dueAt() {
        return switch (this) {
            case Timed timed -> Optional.of(timed.due());
            case Settling _, Closed _ -> Optional.empty();
        };
    }

    /** Whether it is a carrier's turn, who is asked before that is over. */
    default boolean awaitsCarrier() {
        return this instanceof GoodsStated || this instanceof ReplacementStated;
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

        /** Of which its carrier has told nothing yet. */
        static Parcel under(String carrier, String trackingNumber) {
            return new Parcel(carrier, trackingNumber, Set.of());
        }

        boolean has(String otherCarrier, String otherNumber) {
            return carrier.equals(otherCarrier) && trackingNumber.equals(otherNumber);
        }

        /** Whether it has this number, and its carrier has not told of this scan yet. */
        boolean isNew(String otherCarrier, String otherNumber, String scanId) {
            return has(otherCarrier, otherNumber) && !scans.contains(scanId);
        }

        Parcel scanned(String scanId) {
            var all = new HashSet<>(scans);
            all.add(scanId);
            return new Parcel(carrier, trackingNumber, all);
        }
    }
}
