package market.sourcing.domain.returns;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import market.sourcing.domain.returns.Consignment.Awaited;
import market.sourcing.domain.returns.Consignment.Stated;
import market.sourcing.domain.returns.Consignment.UnderWay;
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

    /** The buyer sends goods back, and the factory is to say what it received. */
    record Returning(Consignment goods) implements Timed {
        @Override
        public Instant due() {
            return goods.due();
        }
    }

    /** Some was refunded; the buyer may dispute the rest. */
    record PartlyAccepted(Instant due) implements Timed {}

    /** The factory sends other goods for those that came back. */
    record Replacing(Consignment goods) implements Timed {
        @Override
        public Instant due() {
            return goods.due();
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
        return this instanceof Returning(Stated _) || this instanceof Replacing(Stated _);
    }

    /** As clients are told. */
    default String word() {
        return switch (this) {
            case Asked _ -> "ASKED";
            case Disputed _ -> "DISPUTED";
            case Returning(Awaited _) -> "AWAITING_GOODS";
            case Returning(Stated _) -> "GOODS_STATED";
            case Returning(UnderWay _) -> "GOODS_ON_THEIR_WAY";
            case PartlyAccepted _ -> "PARTLY_ACCEPTED";
            case Replacing(Awaited _) -> "AWAITING_REPLACEMENT";
            case Replacing(Stated _) -> "REPLACEMENT_STATED";
            case Replacing(UnderWay _) -> "REPLACEMENT_ON_ITS_WAY";
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
