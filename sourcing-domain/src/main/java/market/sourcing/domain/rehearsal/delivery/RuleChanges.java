package market.sourcing.domain.rehearsal.delivery;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import market.sourcing.domain.rulebook.DeliveryRules;
import market.sourcing.domain.rulebook.DeliveryRules.Bounds;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.shared.BasisPoints;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Other numbers by which late dispatch is judged; null and what is not in a map stays as it was.
 *
 * @param version of the rulebook to begin with, for every order; null for the one that bound the order
 * @param least the least compensation in minor units by ISO 4217 code
 * @param most the most compensation in minor units by ISO 4217 code
 * @param overdueAfter so many times the promise, at least 1
 */
public record RuleChanges(
        @Nullable String version,
        @Nullable BasisPoints compensation,
        Map<String, Long> least,
        Map<String, Long> most,
        @Nullable Integer overdueAfter) {
    public static final RuleChanges NONE = new RuleChanges(null, null, Map.of(), Map.of(), null);
    private static final String REHEARSED = "rehearsed";

    /** @throws Refused {@link RefusalCode#INVALID_VALUE} where the least would be above the most, or a version is none */
    public RuleChanges {
        least = Map.copyOf(least);
        most = Map.copyOf(most);
        for (var rules : Rulebook.DELIVERY.all()) {
            mustBeInOrder(bounds(rules, least, most));
        }
        if (version != null
                && Rulebook.DELIVERY.all().stream()
                        .noneMatch(rules -> rules.version().equals(version))) {
            throw new Refused(
                    RefusalCode.INVALID_VALUE, "There is no such version of the rules.", Map.of("field", "version"));
        }
    }

    /** The numbers that would have bound an order. */
    DeliveryRules on(DeliveryRules bound) {
        var base = version == null ? bound : Rulebook.DELIVERY.version(version);
        return new DeliveryRules(
                REHEARSED,
                base.effectiveFrom(),
                base.source(),
                Objects.requireNonNullElse(compensation, base.compensation()),
                bounds(base, least, most),
                base.goodsAtMost(),
                Objects.requireNonNullElse(overdueAfter, base.overdueAfter()),
                base.scanWithin(),
                base.wordHolds(),
                base.wayAtMost(),
                base.urgingRests(),
                base.contestDecided(),
                base.contestWithin(),
                base.holdAtMost(),
                base.lateByPiece());
    }

    private static Map<String, Bounds> bounds(DeliveryRules base, Map<String, Long> least, Map<String, Long> most) {
        var bounds = new HashMap<>(base.bounds());
        least.forEach((currency, minor) ->
                bounds.merge(currency, new Bounds(minor, Long.MAX_VALUE), (is, be) -> new Bounds(minor, is.most())));
        most.forEach((currency, minor) ->
                bounds.merge(currency, new Bounds(0, minor), (is, be) -> new Bounds(is.least(), minor)));
        return bounds;
    }

    private static void mustBeInOrder(Map<String, Bounds> bounds) {
        for (var currency : new TreeSet<>(bounds.keySet())) {
            var bound = Objects.requireNonNull(bounds.get(currency));
            if (bound.least() > bound.most()) {
                throw new Refused(
                        RefusalCode.INVALID_VALUE,
                        "The least compensation can't be more than the most.",
                        Map.of("field", "leastMinor." + currency, "least", bound.least(), "most", bound.most()));
            }
        }
    }
}
