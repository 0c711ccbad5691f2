package market.sourcing.domain.listing;

import java.util.List;
import java.util.Map;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** Every quantity from the ladder's start on falls in exactly one tier. */
final class TiersMustJoin {
    private TiersMustJoin() {}

    static void check(List<PriceLadder.Tier> tiers) {
        for (var i = 0; i < tiers.size(); i++) {
            var tier = tiers.get(i);
            if (tier.to() != null && tier.to().compareTo(tier.from()) < 0) {
                throw refused(RefusalCode.LADDER_OVERLAPS, "A tier ends before it begins.", i);
            }
            if (i + 1 < tiers.size()) {
                checkStep(tier, tiers.get(i + 1), i + 1);
            } else if (tier.to() != null) {
                throw refused(
                        RefusalCode.LADDER_HAS_A_GAP, "The last tier is open: larger quantities need a price too.", i);
            }
        }
    }

    private static void checkStep(PriceLadder.Tier tier, PriceLadder.Tier next, int index) {
        if (next.from().compareTo(tier.from()) <= 0) {
            throw refused(RefusalCode.LADDER_OVERLAPS, "Each tier begins above the tier before.", index);
        }
        if (tier.to() == null) {
            return;
        }
        var gap = next.from().units() - 1 - tier.to().units();
        if (gap < 0) {
            throw refused(RefusalCode.LADDER_OVERLAPS, "A tier begins before the tier before ends.", index);
        }
        if (gap > 0) {
            throw refused(RefusalCode.LADDER_HAS_A_GAP, "Quantities between two tiers have no price.", index);
        }
    }

    private static Refused refused(RefusalCode code, String sentence, int index) {
        return new Refused(code, sentence, Map.of("field", "ladder", "tier", index + 1));
    }
}
