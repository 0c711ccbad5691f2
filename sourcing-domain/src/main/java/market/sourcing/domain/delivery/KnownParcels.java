package market.sourcing.domain.delivery;

import java.util.List;

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
}
