package market.sourcing.projections.listing.search;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static market.sourcing.projections.fold.DocumentMissing.required;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import market.sourcing.domain.listing.event.DispatchVoided;
import market.sourcing.domain.listing.event.ListingDrafted;
import market.sourcing.domain.listing.event.ListingEvent;
import market.sourcing.domain.listing.event.ListingPaused;
import market.sourcing.domain.listing.event.ListingPublished;
import market.sourcing.domain.listing.event.ListingRepriced;
import market.sourcing.domain.listing.event.ListingTermsChanged;
import market.sourcing.domain.listing.event.ListingWithdrawn;
import market.sourcing.domain.listing.event.PriorSalesStated;
import market.sourcing.domain.listing.event.StockCounted;
import market.sourcing.domain.listing.event.StockDispatched;
import market.sourcing.domain.listing.event.StockReleased;
import market.sourcing.domain.listing.event.StockReserved;
import market.sourcing.domain.listing.event.StockWrittenOff;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.order.event.OrderUndone;
import market.sourcing.domain.order.event.RemainderReturned;
import market.sourcing.domain.standing.event.BadgeJudged;
import market.sourcing.domain.standing.event.ReturnsJudged;
import market.sourcing.domain.standing.event.StandingEvent;
import market.sourcing.projections.fold.UnitsByListing;
import market.sourcing.projections.text.Terms;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;
import market.sourcing.projections.view.View;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Folds listings and the orders on them into what search reads; tallies how many published listings have a term. */
public final class SearchProjector implements Projector<SearchDocument> {
    private static final String FACTORY = "factoryId";

    public static final View<SearchDocument> VIEW = new View<>(
            "listing_search",
            10,
            SearchDocument.class,
            List.of(
                    compoundIndex(ascending("terms"), descending("keys.merit"), ascending("_id")),
                    compoundIndex(ascending("offer.category"), descending("keys.merit"), ascending("_id")),
                    compoundIndex(ascending("keys.listed"), descending("keys.merit"), ascending("_id")),
                    compoundIndex(ascending("keys.listed"), ascending("keys.price"), ascending("_id")),
                    compoundIndex(ascending("keys.listed"), descending("keys.newest"), ascending("_id")),
                    compoundIndex(ascending("keys.listed"), descending("keys.sold"), ascending("_id")),
                    ascending("moved"),
                    ascending(FACTORY)));

    @Override
    public View<SearchDocument> view() {
        return VIEW;
    }

    @Override
    public Collection<String> touches(Object event) {
        return switch (event) {
            case StockCounted _,
                    StockReserved _,
                    StockReleased _,
                    StockDispatched _,
                    DispatchVoided _,
                    StockWrittenOff _ -> List.of();
            case ListingEvent about -> List.of(about.listingId());
            default -> UnitsByListing.changed(event);
        };
    }

    /** What is said of a factory moves all its listings. */
    @Override
    public Optional<Bson> touchesAll(Object event) {
        return changed(event).map(judged -> eq(FACTORY, judged.factoryId()));
    }

    /** Kept for listings that are drafted later. */
    @Override
    public Map<String, Long> counts(Object event) {
        return changed(event).map(StandingMemory::counts).orElse(Map.of());
    }

    @Override
    public Set<String> recalls(Object event) {
        return event instanceof ListingDrafted drafted ? StandingMemory.keys(drafted.factoryId()) : Set.of();
    }

    private static Optional<StandingEvent> changed(Object event) {
        return event instanceof StandingEvent judged && judged.changes() ? Optional.of(judged) : Optional.empty();
    }

    @Override
    public SearchDocument fold(@Nullable SearchDocument before, String id, Recorded recorded) {
        return fold(before, id, recorded, Map.of());
    }

    @Override
    public SearchDocument fold(
            @Nullable SearchDocument before, String id, Recorded recorded, Map<String, Long> recalled) {
        var event = recorded.event();
        if (event instanceof ListingDrafted drafted) {
            var standing = StandingMemory.standing(drafted.factoryId(), recalled);
            return SearchDraft.drafted(
                    id,
                    drafted.factoryId(),
                    Offers.of(drafted.terms()),
                    Offers.codes(drafted.terms()),
                    standing,
                    recorded);
        }
        var draft = new SearchDraft(required(before, id, event), recorded);
        return switch (event) {
            case ListingPublished published -> draft.listed(true);
            case ListingPaused paused -> draft.listed(false);
            case ListingWithdrawn withdrawn -> draft.listed(false);
            case ListingRepriced repriced ->
                draft.offering(Offers.repriced(draft.was().offer(), repriced));
            case ListingTermsChanged changed ->
                draft.offering(Offers.of(changed.terms()), Offers.codes(changed.terms()));
            case PriorSalesStated stated -> draft.soldBefore(stated.units());
            case OrderPlaced placed -> draft.ordered(UnitsByListing.of(placed.terms(), id));
            case OrderUndone undone -> draft.ordered(-UnitsByListing.undone(undone, id));
            case RemainderReturned returned -> draft.ordered(-UnitsByListing.back(returned, id));
            case BadgeJudged judged -> draft.standing(draft.was().standing().badged(judged.holds()));
            case ReturnsJudged judged -> draft.standing(draft.was().standing().judged(judged.clears()));
            default -> throw new IllegalArgumentException("Not for search: " + event.getClass());
        };
    }

    /** What is sold, or said of the factory, is in no tally. */
    @Override
    public boolean recounts(SearchDocument before, SearchDocument after) {
        return before.keys().listed() != after.keys().listed()
                || !before.terms().equals(after.terms())
                || !before.offer().titles().equals(after.offer().titles());
    }

    @Override
    public Map<String, Long> tallies(SearchDocument document) {
        if (!document.keys().listed()) {
            return Map.of();
        }
        var tallies = new HashMap<String, Long>();
        tallies.put(TermCounts.ALL, 1L);
        document.terms().forEach(term -> tallies.put(term, 1L));
        Terms.words(document.offer().titles().values()).forEach(word -> tallies.put(TermCounts.WORD + word, 1L));
        return tallies;
    }
}
