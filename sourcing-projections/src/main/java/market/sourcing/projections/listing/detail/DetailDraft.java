package market.sourcing.projections.listing.detail;

import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import market.sourcing.domain.listing.event.PriorSalesStated;
import market.sourcing.domain.listing.event.StockCounted;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.order.event.OrderUndone;
import market.sourcing.domain.order.event.RemainderReturned;
import market.sourcing.projections.fold.Instants;
import market.sourcing.projections.fold.UnitsByListing;
import market.sourcing.projections.view.Recorded;
import org.jspecify.annotations.Nullable;

/** A document and the ways it changes, one a kind of event. */
record DetailDraft(ListingDetail was) {

    DetailTerms terms() {
        return was.terms();
    }

    ListingDetail inState(ListingState state, @Nullable String reason, Recorded recorded) {
        return own(state, reason, was.terms(), was.priorSales(), recorded);
    }

    ListingDetail withTerms(DetailTerms terms, Recorded recorded) {
        return own(was.state(), was.reason(), terms, was.priorSales(), recorded);
    }

    ListingDetail withPriorSales(PriorSalesStated stated, Recorded recorded) {
        var sales = new ListingDetail.PriorSales(stated.units(), stated.days(), stated.source());
        return own(was.state(), was.reason(), was.terms(), sales, recorded);
    }

    /** The stock is an aggregate of its own, so the listing's version and its last change stay. */
    ListingDetail counted(StockCounted counted) {
        return withStock(
                counted.sku(), stock -> new ListingDetail.Stock(stock.sku(), counted.units(), stock.reserved()));
    }

    ListingDetail moved(String sku, int onHand, int reserved) {
        return withStock(
                sku,
                stock -> new ListingDetail.Stock(stock.sku(), stock.onHand() + onHand, stock.reserved() + reserved));
    }

    private ListingDetail withStock(String sku, UnaryOperator<ListingDetail.Stock> change) {
        var stock = new TreeMap<String, ListingDetail.Stock>();
        was.stock().forEach(known -> stock.put(known.sku(), known));
        stock.put(sku, change.apply(stock.getOrDefault(sku, new ListingDetail.Stock(sku, 0, 0))));
        return beside(List.copyOf(stock.values()), was.ordered());
    }

    /** The order is another aggregate, too. */
    ListingDetail ordered(OrderTerms terms) {
        return beside(was.stock(), was.ordered() + UnitsByListing.of(terms, was.id()));
    }

    ListingDetail undone(OrderUndone undone) {
        return beside(was.stock(), was.ordered() - UnitsByListing.undone(undone, was.id()));
    }

    ListingDetail returned(RemainderReturned returned) {
        return beside(was.stock(), was.ordered() - UnitsByListing.back(returned, was.id()));
    }

    private ListingDetail own(
            ListingState state,
            @Nullable String reason,
            DetailTerms terms,
            ListingDetail.PriorSales sales,
            Recorded recorded) {
        return new ListingDetail(
                was.id(),
                recorded.sequence(),
                state,
                reason,
                was.factoryId(),
                was.ownerId(),
                terms,
                was.stock(),
                sales,
                was.ordered(),
                was.createdAt(),
                Instants.stored(recorded.at()));
    }

    private ListingDetail beside(List<ListingDetail.Stock> stock, long ordered) {
        return new ListingDetail(
                was.id(),
                was.version(),
                was.state(),
                was.reason(),
                was.factoryId(),
                was.ownerId(),
                was.terms(),
                stock,
                was.priorSales(),
                ordered,
                was.createdAt(),
                was.changedAt());
    }
}
