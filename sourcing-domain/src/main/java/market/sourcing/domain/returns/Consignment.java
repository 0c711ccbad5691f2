package market.sourcing.domain.returns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import market.sourcing.domain.returns.CaseState.Parcel;
import market.sourcing.domain.returns.event.Units;

/** Goods of a case that one party sends to the other. */
public sealed interface Consignment {
    List<Units> units();

    /** The first instant at which somebody's time with it is over. */
    Instant due();

    /** What its sender says he has sent. */
    default Optional<Parcel> sent() {
        return switch (this) {
            case Awaited _ -> Optional.empty();
            case Stated stated -> Optional.of(stated.parcel());
            case UnderWay underWay -> Optional.of(underWay.parcel());
        };
    }

    /** Its sender is to send it. */
    record Awaited(List<Units> units, Instant due) implements Consignment {
        public Awaited {
            units = List.copyOf(units);
        }
    }

    /**
     * Its sender says that a carrier has it.
     *
     * @param by until when he may state another number
     */
    record Stated(List<Units> units, Instant by, Parcel parcel, Instant due) implements Consignment {
        public Stated {
            units = List.copyOf(units);
        }
    }

    /** A carrier has it, or had. */
    record UnderWay(List<Units> units, Parcel parcel, Instant due) implements Consignment {
        public UnderWay {
            units = List.copyOf(units);
        }
    }
}
