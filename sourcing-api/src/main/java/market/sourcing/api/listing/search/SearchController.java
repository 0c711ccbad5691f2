package market.sourcing.api.listing.search;

import java.util.List;
import java.util.Map;
import market.sourcing.api.access.OpenToAnybody;
import market.sourcing.api.badge.BadgeNames;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.money.PriceBody;
import market.sourcing.projections.listing.search.SearchItem;
import market.sourcing.projections.listing.search.SearchListingsHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/listings} */
@RestController
record SearchController(SearchListingsHandler listings) {
    /**
     * One page of what was found.
     *
     * @param next what to send as {@code after} for the following page, with everything else as it was; null on the last
     * @param total how many there are, where that is known without counting; else null
     * @param dropped words that no listing has
     * @param corrected what was looked for instead of words that no title has
     * @param facets numbers of listings that have all words, by value, of the facets asked for
     */
    record Response(
            List<Item> items,
            @Nullable String next,
            @Nullable Long total,
            List<String> dropped,
            Map<String, String> corrected,
            Map<String, Map<String, Long>> facets) {}

    /**
     * A listing on sale.
     *
     * @param sku the code of its first SKU, which is the one that is priced here
     * @param attributes of that SKU
     * @param price of one piece of that SKU in the smallest order there can be
     * @param badges what its factory has earned: FAST_DISPATCH or nothing
     * @param sold pieces: stated prior sales and pieces ordered here
     */
    record Item(
            String id,
            String factoryId,
            Map<String, String> titles,
            String category,
            String sku,
            Map<String, String> attributes,
            PriceBody price,
            int minimumOrderQuantity,
            String dispatchPromise,
            List<String> labels,
            List<String> badges,
            @Nullable String shipFrom,
            long sold,
            @Nullable String externalRef) {

        static Item of(SearchItem found) {
            return new Item(
                    found.listingId(),
                    found.factoryId(),
                    found.titles(),
                    found.category(),
                    found.sku(),
                    found.attributes(),
                    PriceBody.shown(found.price(), found.currency()),
                    found.minimumOrderQuantity(),
                    found.dispatchPromise(),
                    found.labels(),
                    BadgeNames.of(found.fastDispatch()),
                    found.shipFrom(),
                    found.sold(),
                    found.externalRef());
        }
    }

    /** Finds published goods by words, filters and order, with counts by facet. Nobody needs an account for it. */
    @OpenToAnybody
    @GetMapping("/api/listings")
    Response search(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String priceMin,
            @RequestParam(required = false) @Nullable String priceMax,
            @RequestParam(required = false) @Nullable String currency,
            @RequestParam(required = false) @Nullable String moqMax,
            @RequestParam(required = false) @Nullable String dispatch,
            @RequestParam(required = false) @Nullable String label,
            @RequestParam(required = false) @Nullable String shipFrom,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String facets,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String after) {
        var asked = new SearchParameters(
                q, category, priceMin, priceMax, currency, moqMax, dispatch, label, shipFrom, sort, facets, size,
                after);
        var found = listings.handle(asked.query(new FieldErrors()));
        var next = found.next();
        return new Response(
                found.items().stream().map(Item::of).toList(),
                next == null ? null : SearchCursors.text(next, asked.identity()),
                found.total(),
                found.dropped(),
                found.corrected(),
                FacetNames.shown(found.facets()));
    }
}
