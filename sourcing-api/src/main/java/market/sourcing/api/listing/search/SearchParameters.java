package market.sourcing.api.listing.search;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Page;
import market.sourcing.api.body.Parameters;
import market.sourcing.api.body.Read;
import market.sourcing.domain.listing.Category;
import market.sourcing.domain.listing.DispatchPromise;
import market.sourcing.domain.listing.Label;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Texts;
import market.sourcing.projections.listing.search.Criteria;
import market.sourcing.projections.listing.search.SearchCursor;
import market.sourcing.projections.listing.search.SearchListings;
import market.sourcing.projections.listing.search.SearchSort;
import org.jspecify.annotations.Nullable;

/** A search as it stands in the address; null is what was left out. */
record SearchParameters(
        @Nullable String q,
        @Nullable String category,
        @Nullable String priceMin,
        @Nullable String priceMax,
        @Nullable String currency,
        @Nullable String moqMax,
        @Nullable String dispatch,
        @Nullable String label,
        @Nullable String shipFrom,
        @Nullable String sort,
        @Nullable String facets,
        @Nullable String size,
        @Nullable String after) {
    private static final Pattern PLAIN_DECIMAL = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,12})?");
    private static final int LONGEST_PLACE = 120;
    private static final Map<String, SearchSort> SORTS = Map.of(
            "relevance", SearchSort.RELEVANCE,
            "price", SearchSort.PRICE_ASCENDING,
            "price-desc", SearchSort.PRICE_DESCENDING,
            "newest", SearchSort.NEWEST,
            "sold", SearchSort.SOLD);

    /** Pages belong together while this stays; the size and the facets may change from page to page. */
    int identity() {
        return Objects.hash(q, category, priceMin, priceMax, currency, moqMax, dispatch, label, shipFrom, sort);
    }

    SearchListings query(FieldErrors errors) {
        var criteria = criteria(errors);
        var order = errors.optional("sort", sort, SearchParameters::sort);
        var counted = errors.optional("facets", facets, FacetNames::read);
        var pageSize = Page.size(size, errors);
        Read<@Nullable SearchCursor> cursor =
                errors.optional("after", after, text -> SearchCursors.read(text, identity()));
        var query = errors.made(
                "",
                () -> new SearchListings(
                        q,
                        criteria.get(),
                        Objects.requireNonNullElse(order.get(), SearchSort.RELEVANCE),
                        pageSize.get(),
                        cursor.get(),
                        Objects.requireNonNullElse(counted.get(), Set.of())));
        errors.throwIfAny();
        return query.get();
    }

    private Read<Criteria> criteria(FieldErrors errors) {
        var goods = errors.optional("category", category, slug -> new Category(slug).slug());
        var least = errors.optional("priceMin", priceMin, SearchParameters::price);
        var most = errors.optional("priceMax", priceMax, SearchParameters::price);
        var money = errors.optional(
                "currency", currency, code -> Currencies.of(code).getCurrencyCode());
        Read<? extends @Nullable Integer> quantity =
                moqMax == null ? () -> null : Parameters.wholeNumber("moqMax", moqMax, 1, Quantity.MOST, errors);
        var promise = errors.optional("dispatch", dispatch, SearchParameters::promise);
        var claim = errors.optional("label", label, slug -> new Label(slug).slug());
        var place = errors.optional("shipFrom", shipFrom, text -> Texts.bounded("shipFrom", text, LONGEST_PLACE));
        return errors.made(
                "",
                () -> new Criteria(
                        goods.get(),
                        least.get(),
                        most.get(),
                        money.get(),
                        quantity.get(),
                        promise.get(),
                        claim.get(),
                        place.get()));
    }

    private static BigDecimal price(String text) {
        if (!PLAIN_DECIMAL.matcher(text).matches()) {
            throw new Refused(RefusalCode.INVALID_VALUE, "A price is a plain decimal from 0, such as 6.10.");
        }
        return new BigDecimal(text);
    }

    private static String promise(String text) {
        for (var known : DispatchPromise.values()) {
            if (known.name().equals(text)) {
                return text;
            }
        }
        throw new Refused(RefusalCode.INVALID_VALUE, "This is H24, H48, H72, D5, D7, D10, D15 or LEAD_TIME.");
    }

    private static SearchSort sort(String text) {
        var known = SORTS.get(text);
        if (known == null) {
            throw new Refused(RefusalCode.INVALID_VALUE, "This is relevance, price, price-desc, newest or sold.");
        }
        return known;
    }
}
