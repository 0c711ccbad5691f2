package market.sourcing.infra.pools;

import java.util.ArrayList;
import java.util.List;
import market.sourcing.domain.factory.event.FactoryEvent;
import market.sourcing.domain.factory.event.FactoryReinstated;
import market.sourcing.domain.factory.event.FactorySuspended;
import market.sourcing.domain.factory.event.FactoryVerified;
import market.sourcing.domain.listing.event.ListingEvent;
import market.sourcing.domain.listing.event.PriorSalesStated;
import market.sourcing.domain.listing.event.StockEvent;
import market.sourcing.domain.pool.event.PoolEvent;
import market.sourcing.domain.pool.event.PoolRenamed;
import market.sourcing.domain.pool.event.PooledEvent;
import market.sourcing.domain.standing.event.StandingEvent;
import market.sourcing.infra.processing.following.AfterCommit;
import market.sourcing.projections.view.Recorded;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes the log's events in position order; all of a batch in the transaction that notes how far it was read. */
final class PoolWatch {
    private final ListingTable listings;
    private final FactoryTable factories;
    private final PoolTable pools;
    private final Runnable news;

    /** @param news is told when a batch was taken for good */
    PoolWatch(JdbcClient jdbc, Runnable news) {
        this.listings = new ListingTable(jdbc);
        this.factories = new FactoryTable(jdbc);
        this.pools = new PoolTable(jdbc);
        this.news = news;
    }

    static boolean wants(Object event) {
        return switch (event) {
            case StockEvent _, PriorSalesStated _, PoolRenamed _ -> false;
            case ListingEvent _, PoolEvent _, PooledEvent _ -> true;
            case FactoryVerified _, FactorySuspended _, FactoryReinstated _ -> true;
            case StandingEvent judged -> judged.changes();
            default -> false;
        };
    }

    void take(List<Recorded> events) {
        var ofListings = new ArrayList<Recorded>();
        var moves = new ArrayList<PooledEvent>();
        for (var recorded : events) {
            switch (recorded.event()) {
                case ListingEvent _ -> ofListings.add(recorded);
                case PooledEvent move -> moves.add(move);
                case PoolEvent event -> pools.take(event, recorded.position());
                case FactoryEvent event -> factories.take(event, recorded.position());
                case StandingEvent event -> factories.take(event, recorded.position());
                default -> {}
            }
        }
        listings.take(ofListings);
        pools.take(moves);
        AfterCommit.run(news);
    }
}
