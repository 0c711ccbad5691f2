package market.sourcing.domain.trade.quoting;

import java.util.List;
import java.util.Map;
import market.sourcing.domain.quote.event.Shortfall;
import market.sourcing.domain.shared.Refused;
import org.jspecify.annotations.Nullable;

/** Refusals in the shape in which quotes tell and store them. */
final class Shortfalls {
    /** A shortfall is stored for good, and a request can name 200 listings of 200 SKUs. */
    private static final int MOST_SKUS = 20;

    private Shortfalls() {}

    static Shortfall of(@Nullable String factoryId, List<Integer> lines, Refused refused) {
        var facts = refused.facts();
        return new Shortfall(
                refused.code().name(),
                String.valueOf(refused.getMessage()),
                factoryId,
                lines,
                text(facts, "listingId"),
                text(facts, "sku"),
                number(facts, "quantity"),
                number(facts, "available"),
                numbers(facts.get("nearestValid")),
                facts.get("split") instanceof List<?> parts
                        ? parts.stream().map(Shortfalls::numbers).toList()
                        : List.of(),
                skus(facts.get("skus")));
    }

    private static @Nullable String text(Map<String, Object> facts, String name) {
        return facts.get(name) instanceof String text ? text : null;
    }

    private static @Nullable Integer number(Map<String, Object> facts, String name) {
        return facts.get(name) instanceof Integer number ? number : null;
    }

    private static @Nullable List<String> skus(@Nullable Object list) {
        return list instanceof List<?> codes
                ? codes.stream().limit(MOST_SKUS).map(String.class::cast).toList()
                : null;
    }

    private static List<Integer> numbers(@Nullable Object list) {
        return list instanceof List<?> items
                ? items.stream().map(Integer.class::cast).toList()
                : List.of();
    }
}
