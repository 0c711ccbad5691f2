package market.sourcing.api.pool;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Read;
import market.sourcing.api.contract.OneOf;
import market.sourcing.api.money.PriceBody;
import market.sourcing.domain.listing.Category;
import market.sourcing.domain.listing.DispatchPromise;
import market.sourcing.domain.listing.Label;
import market.sourcing.domain.pool.GoodStanding;
import market.sourcing.domain.pool.PoolRule;
import market.sourcing.domain.pool.PriceRange;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.projections.pool.detail.PoolDetail;
import org.jspecify.annotations.Nullable;

/**
 * What a listing on sale must be to be in a pool. What is left out asks nothing, so all listings on sale fulfil an empty rule.
 *
 * @param categories slugs, at most 50: it is of one of them
 * @param labels slugs, at most 30: it has all of them
 * @param price in which the unit price of its smallest order is
 * @param slowestPromise it promises to be dispatched within this class or sooner
 * @param standing what is said of its factory: all of these
 * @param shipFrom provinces, cities or both as listings state them, at most 50: it is sent from one of them; case is ignored
 */
record PoolRuleBody(
        @Nullable List<@Nullable String> categories,
        @Nullable List<@Nullable String> labels,
        @Nullable Range price,
        @OneOf(DispatchPromise.class) @Nullable String slowestPromise,
        @OneOf(GoodStanding.class) @Nullable List<@Nullable String> standing,
        @Nullable List<@Nullable String> shipFrom) {

    /**
     * Unit prices in one currency, both ends among them; listings in another currency are not in it.
     *
     * @param least may be left out where there is a most
     * @param most may be left out where there is a least
     */
    record Range(@Nullable PriceBody least, @Nullable PriceBody most) {}

    static @Nullable PoolRuleBody shown(PoolDetail.@Nullable Rule rule) {
        if (rule == null) {
            return null;
        }
        return new PoolRuleBody(
                List.copyOf(rule.categories()),
                List.copyOf(rule.labels()),
                rule.currency() == null
                        ? null
                        : new Range(
                                PriceBody.shownOrNull(rule.priceFrom(), rule.currency()),
                                PriceBody.shownOrNull(rule.priceTo(), rule.currency())),
                rule.slowestPromise(),
                List.copyOf(rule.standing()),
                List.copyOf(rule.shipFrom()));
    }

    static Read<PoolRule> readRequired(String field, @Nullable PoolRuleBody raw, FieldErrors errors) {
        return raw == null ? errors.required(field, null) : read(field, raw, errors);
    }

    static Read<PoolRule> read(String field, PoolRuleBody raw, FieldErrors errors) {
        var categories = each(field + ".categories", raw.categories, Category::new, errors);
        var labels = each(field + ".labels", raw.labels, Label::new, errors);
        var price = range(field + ".price", raw.price, errors);
        var slowest = errors.optional(
                field + ".slowestPromise", raw.slowestPromise, text -> oneOf(DispatchPromise.class, text));
        var standing = each(field + ".standing", raw.standing, text -> oneOf(GoodStanding.class, text), errors);
        var shipFrom = each(field + ".shipFrom", raw.shipFrom, Function.identity(), errors);
        return errors.madeOfParts(
                field,
                () -> new PoolRule(
                        categories.get(), labels.get(), price.get(), slowest.get(), standing.get(), shipFrom.get()));
    }

    private static Read<@Nullable PriceRange> range(String field, @Nullable Range raw, FieldErrors errors) {
        if (raw == null) {
            return () -> null;
        }
        var least = PriceBody.readOptional(field + ".least", raw.least, errors);
        var most = PriceBody.readOptional(field + ".most", raw.most, errors);
        return Read.orNone(errors.made(field, () -> new PriceRange(least.get(), most.get())));
    }

    private static <T> Read<Set<T>> each(
            String field, @Nullable List<@Nullable String> raw, Function<String, T> make, FieldErrors errors) {
        var read = new ArrayList<Read<T>>();
        for (var text : raw == null ? List.<@Nullable String>of() : raw) {
            read.add(errors.required(field + "[" + read.size() + "]", text, make));
        }
        return errors.made(field, () -> {
            Set<T> all = new LinkedHashSet<>();
            read.forEach(one -> all.add(one.get()));
            return all;
        });
    }

    private static <E extends Enum<E>> E oneOf(Class<E> known, String text) {
        for (var one : known.getEnumConstants()) {
            if (one.name().equals(text)) {
                return one;
            }
        }
        throw new Refused(
                RefusalCode.INVALID_VALUE,
                "This is none of the words that are known here.",
                Map.of("known", List.of(known.getEnumConstants())));
    }
}
