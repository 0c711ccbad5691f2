package market.sourcing.projections.listing.detail;

import static market.sourcing.projections.fold.DocumentMissing.required;

import java.util.Collection;
import java.util.List;
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
import market.sourcing.projections.fold.Instants;
import market.sourcing.projections.fold.UnitsByListing;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;
import market.sourcing.projections.view.View;
import org.jspecify.annotations.Nullable;

/** Folds a listing's own events, its stock counts and the orders on it. */
public final class ListingDetailProjector implements Projector<ListingDetail> {
    public static final View<ListingDetail> VIEW = new View<>("listing_detail", 3, ListingDetail.class, List.of());

    @Override
    public View<ListingDetail> view() {
        return VIEW;
    }

    @Override
    public Collection<String> touches(Object event) {
        return switch (event) {
            case ListingEvent about -> List.of(about.listingId());
            default -> UnitsByListing.changed(event);
        };
    }

    @Override
    public ListingDetail fold(@Nullable ListingDetail before, String id, Recorded recorded) {
        var event = recorded.event();
        if (event instanceof ListingDrafted drafted) {
            return drafted(drafted, recorded);
        }
        var draft = new DetailDraft(required(before, id, event));
        return switch (event) {
            case ListingEvent about -> changed(draft, about, recorded);
            case OrderPlaced placed -> draft.ordered(placed.terms());
            case OrderUndone undone -> draft.undone(undone);
            case RemainderReturned returned -> draft.returned(returned);
            default -> throw new IllegalArgumentException("Not about listings: " + event.getClass());
        };
    }

    private static ListingDetail drafted(ListingDrafted drafted, Recorded recorded) {
        var at = Instants.stored(recorded.at());
        return new ListingDetail(
                drafted.listingId(),
                recorded.sequence(),
                ListingState.DRAFT,
                null,
                drafted.factoryId(),
                drafted.ownerId(),
                PlainToDetail.terms(drafted.terms()),
                List.of(),
                ListingDetail.PriorSales.NONE,
                0,
                at,
                at);
    }

    private static ListingDetail changed(DetailDraft draft, ListingEvent event, Recorded recorded) {
        return switch (event) {
            case ListingDrafted drafted -> drafted(drafted, recorded);
            case ListingPublished published -> draft.inState(ListingState.PUBLISHED, null, recorded);
            case ListingPaused paused -> draft.inState(ListingState.PAUSED, paused.reason(), recorded);
            case ListingWithdrawn withdrawn -> draft.inState(ListingState.WITHDRAWN, withdrawn.reason(), recorded);
            case ListingRepriced repriced -> draft.withTerms(PlainToDetail.repriced(draft.terms(), repriced), recorded);
            case ListingTermsChanged changed -> draft.withTerms(PlainToDetail.terms(changed.terms()), recorded);
            case PriorSalesStated stated -> draft.withPriorSales(stated, recorded);
            case StockCounted counted -> draft.counted(counted);
            case StockReserved reserved -> draft.moved(reserved.sku(), 0, reserved.units());
            case StockReleased released -> draft.moved(released.sku(), 0, -released.units());
            case StockDispatched sent -> draft.moved(sent.sku(), -sent.units(), -sent.units());
            case DispatchVoided back -> draft.moved(back.sku(), back.units(), back.units());
            case StockWrittenOff gone -> draft.moved(gone.sku(), -gone.units(), 0);
        };
    }
}
