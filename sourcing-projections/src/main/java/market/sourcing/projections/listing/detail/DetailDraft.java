package market.sourcing.projections.listing.detail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import market.sourcing.domain.listing.event.PriorSalesStated;
import market.sourcing.domain.listing.event.StockCounted;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.projections.fold.Instants;
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

    /** The count is an event of the stock, so the listing's version and its last change stay. */
    ListingDetail counted(StockCounted counted) {
        var stock = new ArrayList<>(was.stock());
        stock.removeIf(known -> known.sku().equals(counted.sku()));
        stock.add(new ListingDetail.Stock(counted.sku(), counted.units()));
        stock.sort(Comparator.comparing(ListingDetail.Stock::sku));
        return beside(List.copyOf(stock), was.ordered());
    }

    /** The order is another aggregate, too. */
    ListingDetail ordered(OrderPlaced placed) {
        long units = placed.lines().stream()
                .filter(line -> line.listingId().equals(was.id()))
                .mapToLong(OrderPlaced.PlacedLine::quantity)
                .sum();
        return beside(was.stock(), was.ordered() + units);
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
