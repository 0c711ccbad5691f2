package market.sourcing.infra.feed.record;

import java.util.Map;
import java.util.TreeMap;
import market.sourcing.domain.listing.Repricing;
import market.sourcing.domain.listing.event.ListingDrafted;
import market.sourcing.domain.listing.event.ListingEvent;
import market.sourcing.domain.listing.event.ListingPaused;
import market.sourcing.domain.listing.event.ListingPublished;
import market.sourcing.domain.listing.event.ListingRepriced;
import market.sourcing.domain.listing.event.ListingTermsChanged;
import market.sourcing.domain.listing.event.ListingWithdrawn;
import market.sourcing.domain.listing.event.PlainTerms;
import market.sourcing.domain.listing.event.PriorSalesStated;
import market.sourcing.domain.listing.event.StockEvent;

/**
 * What the feed tells of a listing. Why a factory paused or withdrew it is the factory's own business.
 *
 * @param state DRAFT, PUBLISHED, PAUSED or WITHDRAWN
 * @param stock by SKU code, how many pieces at least can be ordered: {@link StockBand}; SKUs never counted are not in it
 */
public record ListingFacts(String factoryId, String state, PlainTerms terms, Map<String, Integer> stock)
        implements Facts {

    public static ListingFacts of(ListingDrafted drafted) {
        return new ListingFacts(drafted.factoryId(), "DRAFT", drafted.terms(), Map.of());
    }

    /** After an event that is not about its stock; of that {@link #stocked} tells. */
    public ListingFacts after(ListingEvent event) {
        return switch (event) {
            case ListingDrafted drafted -> of(drafted);
            case ListingPublished _ -> in("PUBLISHED");
            case ListingPaused _ -> in("PAUSED");
            case ListingWithdrawn _ -> in("WITHDRAWN");
            case ListingRepriced repriced -> with(Repricing.after(terms, repriced));
            case ListingTermsChanged changed -> with(changed.terms());
            case PriorSalesStated _, StockEvent _ -> this;
        };
    }

    /** @param atLeast as many pieces of the SKU can be ordered at least */
    public ListingFacts stocked(String sku, int atLeast) {
        var pieces = new TreeMap<>(stock);
        pieces.put(sku, atLeast);
        return new ListingFacts(factoryId, state, terms, pieces);
    }

    private ListingFacts in(String newState) {
        return new ListingFacts(factoryId, newState, terms, stock);
    }

    private ListingFacts with(PlainTerms newTerms) {
        return new ListingFacts(factoryId, state, newTerms, stock);
    }
}
