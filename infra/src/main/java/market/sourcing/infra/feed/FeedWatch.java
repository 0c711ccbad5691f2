package market.sourcing.infra.feed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import market.sourcing.domain.factory.event.FactoryEvent;
import market.sourcing.domain.listing.event.ListingEvent;
import market.sourcing.domain.listing.event.PriorSalesStated;
import market.sourcing.domain.listing.event.StockEvent;
import market.sourcing.domain.pool.event.ListingEnteredPool;
import market.sourcing.domain.pool.event.ListingLeftPool;
import market.sourcing.domain.standing.event.StandingEvent;
import market.sourcing.infra.eventstore.Unhurried;
import market.sourcing.infra.feed.Shelves.Place;
import market.sourcing.infra.feed.record.RecordKey;
import market.sourcing.infra.processing.following.AfterCommit;
import market.sourcing.projections.view.Recorded;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes the log's events in position order; all of a batch in the transaction that notes how far it was read. */
final class FeedWatch {
    private final RecordTable records;
    private final ShelfTable shelves;
    private final MembershipTable memberships;
    private final EntryTable entries;
    private final JdbcTemplate jdbc;
    private final Runnable news;

    /** A SKU that has another number of pieces at least. */
    private record Stocked(Place place, int atLeast) {}

    /** @param news is told when a batch was taken for good, and something happened in a pool */
    FeedWatch(JdbcTemplate jdbc, Runnable news) {
        var client = JdbcClient.create(jdbc);
        this.jdbc = jdbc;
        this.records = new RecordTable(client);
        this.shelves = new ShelfTable(client);
        this.memberships = new MembershipTable(client);
        this.entries = new EntryTable(client);
        this.news = news;
    }

    static boolean wants(Object event) {
        return switch (event) {
            case PriorSalesStated _ -> false;
            case ListingEvent _, FactoryEvent _, StandingEvent _ -> true;
            case ListingEnteredPool _, ListingLeftPool _ -> true;
            default -> false;
        };
    }

    void take(List<Recorded> events) {
        var stocked = stocked(events);
        var telling = events.stream()
                .filter(each -> !(each.event() instanceof StockEvent) || stocked.containsKey(each.position()))
                .toList();
        if (telling.isEmpty()) {
            return;
        }
        var portions = Portions.of(telling, records.bytes(keys(telling)));
        if (portions.size() == 1) {
            write(portions, stocked);
        } else {
            // Half a gigabyte may take longer than a transaction may last: it would be begun again and again.
            Unhurried.run(jdbc, () -> write(portions, stocked));
        }
    }

    private void write(List<List<Recorded>> portions, Map<Long, Stocked> stocked) {
        boolean moved = false;
        for (var portion : portions) {
            moved |= write(told(portion, stocked));
        }
        if (moved) {
            AfterCommit.run(news);
        }
    }

    private FeedBatch told(List<Recorded> events, Map<Long, Stocked> stocked) {
        var keys = keys(events);
        var batch = new FeedBatch(records.ofKeys(keys), new Memberships(memberships.ofKeys(keys)));
        for (var recorded : events) {
            var moved = stocked.get(recorded.position());
            if (moved == null) {
                batch.take(recorded);
            } else {
                batch.stocked(moved.place().listing(), moved.place().sku(), moved.atLeast(), recorded);
            }
        }
        return batch;
    }

    private static Set<RecordKey> keys(List<Recorded> events) {
        var keys = new TreeSet<RecordKey>();
        events.forEach(recorded -> keys.addAll(FeedBatch.about(recorded.event())));
        return keys;
    }

    /** By position; most orders move no number that is told. */
    private Map<Long, Stocked> stocked(List<Recorded> events) {
        var places = new HashSet<Place>();
        for (var recorded : events) {
            if (recorded.event() instanceof StockEvent event) {
                places.add(Place.of(event));
            }
        }
        if (places.isEmpty()) {
            return Map.of();
        }
        var pieces = new Shelves(shelves.of(places));
        var stocked = new HashMap<Long, Stocked>();
        for (var recorded : events) {
            if (recorded.event() instanceof StockEvent event) {
                pieces.move(event)
                        .ifPresent(atLeast -> stocked.put(recorded.position(), new Stocked(Place.of(event), atLeast)));
            }
        }
        shelves.write(pieces.moved());
        return stocked;
    }

    /** Whether something happened in a pool. */
    private boolean write(FeedBatch batch) {
        if (!batch.said().isEmpty()) {
            records.say(batch.said());
        }
        if (!batch.versions().isEmpty()) {
            records.note(batch.versions());
        }
        if (!batch.moved().isEmpty()) {
            memberships.write(batch.moved());
        }
        if (!batch.entries().isEmpty()) {
            entries.add(batch.entries());
        }
        return !batch.entries().isEmpty();
    }
}
