package market.sourcing.domain.delivery;

import static java.util.stream.Collectors.partitioningBy;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * Parcels that carriers have told of, by id.
 *
 * @param kept those that no carrier has brought back
 * @param late of these, those whose way is the factory's to pay if they come back
 * @param back those that one has
 */
public record KnownParcels(List<String> kept, List<String> late, List<String> back) {
    /** Of an order that was never paid for. */
    public static final KnownParcels NONE = new KnownParcels(List.of(), List.of(), List.of());

    public KnownParcels {
        kept = List.copyOf(kept);
        late = List.copyOf(late);
        back = List.copyOf(back);
    }

    /**
     * @param isTold whether what was told at an instant counts
     * @param isLate whether the way of a parcel is the factory's
     */
    static KnownParcels of(Parcels parcels, Predicate<Instant> isTold, Predicate<Parcel> isLate) {
        var isBack = parcels.all().stream()
                .filter(parcel -> parcel.tracking().firstToldAt().filter(isTold).isPresent())
                .collect(partitioningBy(parcel ->
                        parcel.tracking().returnFirstToldAt().filter(isTold).isPresent()));
        var kept = isBack.getOrDefault(false, List.of());
        return new KnownParcels(
                ids(kept), ids(kept.stream().filter(isLate).toList()), ids(isBack.getOrDefault(true, List.of())));
    }

    private static List<String> ids(List<Parcel> parcels) {
        return parcels.stream().map(Parcel::id).toList();
    }
}
