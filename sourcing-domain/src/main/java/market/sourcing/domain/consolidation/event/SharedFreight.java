package market.sourcing.domain.consolidation.event;

/**
 * A parcel's share of all that was billed, with what it can be recomputed from. All amounts in minor units.
 *
 * @param chargeableGrams the parcel's
 * @param floorMinor the whole part of bill × chargeable grams ÷ chargeable grams of all
 * @param remainder what that division left over, below the chargeable grams of all
 * @param givenMinor 1 where the remainder is among the largest, so that nothing of the bill is left; otherwise 0
 * @param shareMinor both together
 * @param differenceMinor how much more that is than the share of what was billed before
 */
public record SharedFreight(
        String parcelId,
        int chargeableGrams,
        long floorMinor,
        long remainder,
        int givenMinor,
        long shareMinor,
        long differenceMinor) {}
