package market.sourcing.infra.abuse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import market.sourcing.domain.delivery.event.PromiseStarted;
import market.sourcing.domain.listing.event.ListingDrafted;
import market.sourcing.domain.listing.event.ListingTermsChanged;
import market.sourcing.domain.order.event.OrderCompleted;
import market.sourcing.domain.returns.CaseParty;
import market.sourcing.domain.returns.event.ClaimedLine;
import market.sourcing.domain.returns.event.EvidenceAdded;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.projections.view.Recorded;

/** Takes the log's events in position order; all of a batch in the transaction that notes how far it was read. */
final class ClaimWatch {
    private final Suspecting suspecting;
    private final TradeTable trade;
    /** Of listings in this batch that nobody has asked for yet: many may come at once. */
    private final Map<String, String> categories = new HashMap<>();

    ClaimWatch(Suspecting suspecting, TradeTable trade) {
        this.suspecting = suspecting;
        this.trade = trade;
    }

    static boolean wants(Object event) {
        return switch (event) {
            case ListingDrafted _,
                    ListingTermsChanged _,
                    PromiseStarted _,
                    OrderCompleted _,
                    ReturnRequested _,
                    EvidenceAdded _ -> true;
            default -> false;
        };
    }

    void take(List<Recorded> events) {
        categories.clear();
        events.forEach(this::take);
        write();
    }

    private void take(Recorded recorded) {
        switch (recorded.event()) {
            case ListingDrafted drafted ->
                categories.put(drafted.listingId(), drafted.terms().category());
            case ListingTermsChanged changed ->
                categories.put(changed.listingId(), changed.terms().category());
            case PromiseStarted started -> paid(started);
            case OrderCompleted completed ->
                trade.released(
                        completed.orderId(),
                        new TradeTable.Release(in(completed.orderId(), recorded), completed.completedAt()));
            case ReturnRequested requested -> requested(requested, in(requested.caseId(), recorded));
            case EvidenceAdded added -> added(added, in(added.caseId(), recorded));
            default -> {}
        }
    }

    private void write() {
        if (!categories.isEmpty()) {
            trade.categories(categories);
            categories.clear();
        }
    }

    private void paid(PromiseStarted started) {
        write();
        trade.categoriesOf(listings(started.goods().stream().map(goods -> goods.listingId())))
                .forEach(category -> trade.paid(category, started.buyerId()));
    }

    private void requested(ReturnRequested requested, String event) {
        write();
        var claim =
                new Claim(requested.caseId(), requested.orderId(), requested.buyerId(), event, requested.requestedAt());
        suspecting.show(claim, requested.evidence());
        suspecting.time(claim);
        suspecting.share(claim, listings(requested.lines().stream().map(ClaimedLine::listingId)));
    }

    private void added(EvidenceAdded added, String event) {
        if (added.party().equals(CaseParty.BUYER.name())) {
            suspecting.show(
                    new Claim(added.caseId(), added.orderId(), added.accountId(), event, added.addedAt()),
                    List.of(added.evidence()));
        }
    }

    private static TreeSet<String> listings(Stream<String> ids) {
        return ids.collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    private static String in(String stream, Recorded recorded) {
        return stream + "/" + recorded.sequence();
    }
}
