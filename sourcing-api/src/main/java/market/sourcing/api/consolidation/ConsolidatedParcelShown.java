package market.sourcing.api.consolidation;

import java.time.Instant;
import java.util.List;
import market.sourcing.api.money.MoneyBody;
import market.sourcing.projections.consolidation.ConsolidationDetail.Parcel;
import org.jspecify.annotations.Nullable;

/**
 * A parcel that goes with a consolidation.
 *
 * @param hs6 subheadings of the Harmonized System that it is declared as
 * @param volumeGrams what its volume weighs
 * @param chargeableGrams the greater of weight and volume weight
 * @param measuredAt when it was measured last
 * @param share what it bears of the freight; null until that is billed
 */
record ConsolidatedParcelShown(
        String id,
        String orderId,
        String carrier,
        String trackingNumber,
        List<String> hs6,
        int grams,
        int lengthMm,
        int widthMm,
        int heightMm,
        int volumeGrams,
        int chargeableGrams,
        Instant addedAt,
        Instant measuredAt,
        @Nullable ShareShown share) {

    /**
     * A share of the freight, and how it came about.
     *
     * @param floorMinor the whole part of the freight's total × the parcel's chargeable grams ÷ those of all parcels, in minor units
     * @param remainder what that division left over
     * @param givenMinor 1 where the remainder is among the largest, of equal ones in the order of the parcels' ids, until nothing of the
     *     total is left; otherwise 0
     * @param amount both together
     */
    record ShareShown(long floorMinor, long remainder, int givenMinor, MoneyBody amount) {}

    /** @param currency of the freight; null until it is billed */
    static ConsolidatedParcelShown of(Parcel parcel, @Nullable String currency) {
        var measures = parcel.measures();
        return new ConsolidatedParcelShown(
                parcel.id(),
                parcel.orderId(),
                parcel.carrier(),
                parcel.trackingNumber(),
                parcel.hs6(),
                measures.grams(),
                measures.lengthMm(),
                measures.widthMm(),
                measures.heightMm(),
                measures.volumeGrams(),
                measures.chargeableGrams(),
                parcel.addedAt(),
                parcel.measuredAt(),
                share(parcel, currency));
    }

    private static @Nullable ShareShown share(Parcel parcel, @Nullable String currency) {
        var share = parcel.share();
        return share == null || currency == null
                ? null
                : new ShareShown(
                        share.floorMinor(),
                        share.remainder(),
                        share.givenMinor(),
                        MoneyBody.shown(share.minor(), currency));
    }
}
