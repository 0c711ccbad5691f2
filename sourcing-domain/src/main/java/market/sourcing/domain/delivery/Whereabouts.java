package market.sourcing.domain.delivery;

import java.util.List;
import java.util.function.Predicate;
import market.sourcing.domain.delivery.event.Content;

/**
 * What has become of the parcels that an order's end had left its buyer with.
 *
 * @param kept of their pieces, what no carrier has brought back
 * @param back the others of their pieces
 * @param late of these, what was late
 * @param others pieces of parcels that were told of only since, and came back
 * @param taken pieces of all parcels that carriers had by then, brought back or not
 */
public record Whereabouts(
        List<Content> kept, List<Content> back, List<Content> late, List<Content> others, List<Content> taken) {
    /** Of an order that was never paid for. */
    public static final Whereabouts NOWHERE = new Whereabouts(List.of(), List.of(), List.of(), List.of(), List.of());

    public Whereabouts {
        kept = List.copyOf(kept);
        back = List.copyOf(back);
        late = List.copyOf(late);
        others = List.copyOf(others);
        taken = List.copyOf(taken);
    }

    static Whereabouts of(Parcels parcels, KnownParcels then) {
        Predicate<Parcel> isKept = parcel -> then.kept().contains(parcel.id());
        Predicate<Parcel> isLate = parcel -> then.late().contains(parcel.id());
        Predicate<Parcel> isOther = isKept.negate().and(parcel -> !then.back().contains(parcel.id()));
        return new Whereabouts(
                parcels.sum(isOther.negate(), Parcel::kept),
                parcels.sum(isKept, Parcel::back),
                parcels.sum(isLate, Parcel::back),
                Pieces.minus(parcels.sum(isOther, Parcel::back), parcels.sum(isOther, Parcel::kept)),
                parcels.in(isOther.negate()));
    }
}
