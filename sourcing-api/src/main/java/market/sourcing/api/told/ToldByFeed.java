package market.sourcing.api.told;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import market.sourcing.infra.feed.PoolFeed;
import market.sourcing.infra.feed.PooledRecord;
import market.sourcing.infra.feed.ToldRecords;
import market.sourcing.infra.feed.record.RecordKey;
import market.sourcing.projections.pool.grant.Grant;
import market.sourcing.projections.pool.grant.GrantsHandler;
import market.sourcing.projections.pool.grant.ListEverGranted;
import market.sourcing.projections.pool.receipt.FindReceipt;
import market.sourcing.projections.pool.receipt.Receipt;
import market.sourcing.projections.pool.receipt.ReceiptsHandler;
import org.springframework.stereotype.Component;

/** Finds what an account had been told of goods by the feeds of all pools that it was ever granted, by its receipts. */
@Component
public record ToldByFeed(GrantsHandler grants, ReceiptsHandler receipts, ToldRecords records, PoolFeed feed) {
    /** A record may be a megabyte; of those that come to more than this together only the hashes are shown. */
    private static final int MOST_CHARACTERS = 500_000;

    /** Of a listing that several pools told of, that counts which the agent confirmed last. */
    private static final BinaryOperator<ToldOfListing> LAST =
            BinaryOperator.maxBy(comparing(ToldOfListing::confirmedAt).thenComparing(ToldOfListing::poolId));

    /**
     * The hashes of what it had been told, by the ids of listings; of accounts that are no agents, and of goods that no feed told of, nothing.
     *
     * @param by the instant
     */
    public List<ToldOfListing> hashes(String account, Instant by, Collection<String> listings) {
        var known = grants.handle(new ListEverGranted(account)).stream()
                .map(Grant::poolId)
                .flatMap(pool -> receipts.handle(new FindReceipt(pool, account, by)).stream())
                .collect(Collectors.toMap(Receipt::poolId, Function.identity()));
        var upTo = known.values().stream().collect(Collectors.toMap(Receipt::poolId, Receipt::upTo));
        var told = new TreeMap<String, ToldOfListing>();
        for (var one : records.of(upTo, listings)) {
            var receipt = Objects.requireNonNull(known.get(one.poolId()));
            told.merge(one.listingId(), ToldOfListing.of(one, receipt), LAST);
        }
        return List.copyOf(told.values());
    }

    /** The same, with what the records said as long as that is not too long. */
    public List<ToldOfListing> records(String account, Instant by, Collection<String> listings) {
        var shown = new ArrayList<ToldOfListing>();
        int room = MOST_CHARACTERS;
        for (var one : hashes(account, by, listings)) {
            var facts = room < 0 ? "" : facts(one);
            room -= facts.length();
            shown.add(room < 0 || facts.isEmpty() ? one : one.saying(facts));
        }
        return List.copyOf(shown);
    }

    /** Empty where the feed, read anew meanwhile, tells something else now. */
    private String facts(ToldOfListing told) {
        return feed.record(told.poolId(), told.confirmed(), RecordKey.listing(told.listingId()))
                .map(PooledRecord::facts)
                .orElse("");
    }
}
