package market.sourcing.api.told;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.infra.feed.PoolFeed;
import market.sourcing.infra.feed.PooledRecord;
import market.sourcing.infra.feed.Told;
import market.sourcing.infra.feed.ToldRecord;
import market.sourcing.infra.feed.ToldRecords;
import market.sourcing.infra.feed.ToldTable;
import market.sourcing.infra.feed.record.RecordKey;
import market.sourcing.projections.order.summary.OrderSummary;
import market.sourcing.projections.pool.grant.Grant;
import market.sourcing.projections.pool.grant.GrantProjector;
import market.sourcing.projections.pool.grant.GrantsHandler;
import market.sourcing.projections.pool.grant.ListEverGranted;
import market.sourcing.projections.pool.receipt.FindReceipt;
import market.sourcing.projections.pool.receipt.Receipt;
import market.sourcing.projections.pool.receipt.ReceiptProjector;
import market.sourcing.projections.pool.receipt.ReceiptsHandler;
import market.sourcing.projections.view.Views;
import org.springframework.stereotype.Component;

/**
 * Finds what an agent had been told of the goods when it ordered them, by the feeds of all pools that it was ever granted and its receipts.
 * It is kept as it is first found: a release may have the feed read anew, which then tells more of what is past than anybody was told.
 */
@Component
public record ToldAtOrder(
        GrantsHandler grants,
        ReceiptsHandler receipts,
        Views views,
        ToldRecords records,
        PoolFeed feed,
        ToldTable table) {
    /** A record may be a megabyte; of those that come to more than this together only the hashes are kept. */
    private static final int MOST_CHARACTERS = 500_000;

    /** Of a listing that several pools told of, that counts which the agent confirmed last. */
    private static final BinaryOperator<Told> LAST =
            BinaryOperator.maxBy(comparing(Told::confirmedAt).thenComparing(Told::poolId));

    /** By the ids of listings; of orders of accounts that are no agents, and of goods that no feed told of, nothing. */
    public List<ToldOfListing> of(OrderSummary order) {
        return table.of(order.id()).orElseGet(() -> found(order)).stream()
                .map(ToldOfListing::of)
                .toList();
    }

    private List<Told> found(OrderSummary order) {
        boolean whole =
                Math.min(views.reached(GrantProjector.VIEW), views.reached(ReceiptProjector.VIEW)) >= order.placed();
        var granted = grants.handle(new ListEverGranted(order.buyerId()));
        if (granted.isEmpty()) {
            return List.of();
        }
        var known = granted.stream()
                .map(Grant::poolId)
                .flatMap(pool -> receipts.handle(new FindReceipt(pool, order.buyerId(), order.placedAt())).stream())
                .collect(Collectors.toMap(Receipt::poolId, Function.identity()));
        var told = told(
                known,
                order.terms().lines().stream().map(OrderTerms.Line::listingId).toList());
        if (!whole) {
            return told;
        }
        table.keep(order.id(), told);
        return table.of(order.id()).orElseThrow();
    }

    private List<Told> told(Map<String, Receipt> known, Collection<String> listings) {
        var upTo = known.values().stream().collect(Collectors.toMap(Receipt::poolId, Receipt::upTo));
        var told = new TreeMap<String, Told>();
        for (var one : records.of(upTo, listings)) {
            told.merge(one.listingId(), told(one, Objects.requireNonNull(known.get(one.poolId()))), LAST);
        }
        return withTexts(told.values());
    }

    private List<Told> withTexts(Collection<Told> hashes) {
        var told = new ArrayList<Told>();
        int room = MOST_CHARACTERS;
        for (var one : hashes) {
            var text = room < 0 ? "" : text(one);
            room -= text.length();
            told.add(room < 0 || text.isEmpty() ? one : one.saying(text));
        }
        return List.copyOf(told);
    }

    /** Empty where the feed, read anew meanwhile, tells something else now. */
    private String text(Told told) {
        return feed.record(told.poolId(), told.confirmed(), RecordKey.listing(told.listingId()))
                .filter(record -> record.position() == told.position())
                .map(PooledRecord::facts)
                .orElse("");
    }

    private static Told told(ToldRecord record, Receipt receipt) {
        return new Told(
                record.listingId(),
                record.poolId(),
                receipt.upTo(),
                receipt.confirmedAt(),
                record.position(),
                record.version(),
                record.sha256(),
                null);
    }
}
