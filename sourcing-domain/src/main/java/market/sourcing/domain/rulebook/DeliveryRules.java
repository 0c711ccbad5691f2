package market.sourcing.domain.rulebook;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import market.sourcing.domain.shared.BasisPoints;
import market.sourcing.domain.shared.Money;

/**
 * The numbers by which late dispatch is judged and paid for. The version that was applied is stored in the event.
 *
 * @param version such as delivery-1
 * @param compensation of what was paid for the late goods
 * @param bounds the least and the most compensation by ISO 4217 code; a currency without them has the share alone
 * @param goodsAtMost whether the least is not more than the late goods cost
 * @param overdueAfter so many times the promise without hand-over lets the buyer cancel with everything back
 * @param scanWithin a tracking number without a scan for so long after it was stated is not valid
 * @param wordHolds so long after a carrier's latest word of a parcel it is on its way, and nobody says that it does not come
 * @param wayAtMost and at most so long after it was handed over; nothing of both where a buyer need not wait
 * @param urgingRests a buyer may urge once in this time
 * @param contestDecided an operator decides on a contested miss within this time
 * @param contestWithin a factory contests a miss so long after it was found, also again where nobody has decided; nothing where
 *     that is not bounded, and what nobody has decided stands
 * @param holdAtMost so long a buyer's or an operator's wish to wait holds; nothing where it holds until it is taken back
 * @param lateByPiece whether lateness is of pieces; otherwise one late piece makes the whole order late
 */
public record DeliveryRules(
        String version,
        Instant effectiveFrom,
        String source,
        BasisPoints compensation,
        Map<String, Bounds> bounds,
        boolean goodsAtMost,
        int overdueAfter,
        Duration scanWithin,
        Duration wordHolds,
        Duration wayAtMost,
        Duration urgingRests,
        Duration contestDecided,
        Duration contestWithin,
        Duration holdAtMost,
        boolean lateByPiece)
        implements Versioned {
    public DeliveryRules {
        bounds = Map.copyOf(bounds);
    }

    /** In minor units. */
    public record Bounds(long least, long most) {}

    /** What is paid for late goods, nothing for none. */
    public Money compensationFor(Money late) {
        if (!late.isPositive()) {
            return Money.zero(late.currency());
        }
        var share = late.share(compensation);
        var bound = bounds.get(late.currency().getCurrencyCode());
        if (bound == null) {
            return share;
        }
        var bounded = Math.clamp(share.minor(), bound.least(), bound.most());
        return new Money(goodsAtMost ? Math.min(bounded, late.minor()) : bounded, late.currency());
    }
}
