package market.sourcing.domain.pool;

import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import market.sourcing.domain.listing.Category;
import market.sourcing.domain.listing.DispatchPromise;
import market.sourcing.domain.listing.Label;
import market.sourcing.domain.pool.event.PlainRule;
import market.sourcing.domain.shared.InOrder;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Texts;
import market.sourcing.domain.shared.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * What a listing on sale must be to be in a pool; what is empty or null asks nothing, so an empty rule is fulfilled by all.
 *
 * @param categories one of these, at most 50
 * @param labels all of these, at most 30
 * @param price in which the price of the smallest order is
 * @param slowest the slowest class of dispatch promises
 * @param standing all of these of its factory
 * @param shipFrom one of these provinces, cities or both as listings state them, at most 50; case is ignored
 */
public record PoolRule(
        Set<Category> categories,
        Set<Label> labels,
        @Nullable PriceRange price,
        @Nullable DispatchPromise slowest,
        Set<GoodStanding> standing,
        Set<String> shipFrom) {
    private static final int MOST = 50;
    private static final int MOST_LABELS = 30;
    private static final int LONGEST_PLACE = 120;

    public PoolRule {
        mustBeAtMost("categories", categories, MOST);
        mustBeAtMost("labels", labels, MOST_LABELS);
        mustBeAtMost("shipFrom", shipFrom, MOST);
        categories = InOrder.copy(categories);
        labels = InOrder.copy(labels);
        standing = InOrder.copy(standing);
        shipFrom = inOrder(
                shipFrom,
                place -> Texts.bounded("shipFrom", place, LONGEST_PLACE).toLowerCase(Locale.ROOT));
    }

    private static void mustBeAtMost(String field, Collection<?> asked, int most) {
        if (asked.size() > most) {
            throw Refused.invalid(field, "A rule names at most " + most + " of these.");
        }
    }

    private static <T> Set<String> inOrder(Collection<T> values, Function<T, String> text) {
        var texts = new TreeSet<String>();
        values.forEach(value -> texts.add(text.apply(value)));
        return InOrder.copy(texts);
    }

    /** As events store it: two rules that ask the same are stored as the same. */
    public PlainRule plain() {
        return new PlainRule(
                inOrder(categories, Category::slug),
                inOrder(labels, Label::slug),
                price == null ? null : plain(price),
                slowest == null ? null : slowest.name(),
                inOrder(standing, GoodStanding::name),
                shipFrom);
    }

    private static PlainRule.PlainRange plain(PriceRange range) {
        var least = range.least();
        var most = range.most();
        var currency = Objects.requireNonNull(least == null ? most : least).currency();
        return new PlainRule.PlainRange(text(least), text(most), currency.getCurrencyCode());
    }

    private static @Nullable String text(@Nullable UnitPrice price) {
        return price == null ? null : price.text();
    }
}
