package market.sourcing.domain.delivery;

import java.util.List;
import market.sourcing.domain.delivery.event.Content;

/**
 * What an order that came to nothing has left its buyer with. What leaves only after its end is settled by it, and not his.
 *
 * @param parcels those that carriers had told of by then
 * @param byAnotherWay pieces that were his, and in none of these
 * @param pieces all that still are his
 */
public record Left(KnownParcels parcels, List<Content> byAnotherWay, List<Content> pieces) {
    public Left {
        byAnotherWay = List.copyOf(byAnotherWay);
        pieces = List.copyOf(pieces);
    }

    /** Whether carriers had told of it by then; also of what they had brought back some may be his, that was given up before. */
    boolean isOf(Parcel parcel) {
        return parcels.kept().contains(parcel.id()) || parcels.back().contains(parcel.id());
    }

    /** Whether it may hold what was his by another way. */
    boolean isOther(Parcel parcel) {
        return parcel.isValid() && !isOf(parcel);
    }
}
