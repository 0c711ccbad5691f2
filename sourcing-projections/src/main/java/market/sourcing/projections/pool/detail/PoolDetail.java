package market.sourcing.projections.pool.detail;

import java.time.Instant;
import java.util.List;
import market.sourcing.projections.view.Versioned;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One pool.
 *
 * @param rule null for a pool whose listings are chosen by hand
 * @param closedAt null while it is open
 * @param closedBecause null while it is open
 */
public record PoolDetail(
        @BsonId String id,
        long version,
        String name,
        @Nullable Rule rule,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String closedBecause)
        implements Versioned {

    /**
     * What its listings must be; what is empty or null asks nothing.
     *
     * @param categories of which a listing has one, in alphabetical order, as all lists here
     * @param labels of which it has all
     * @param priceFrom the least unit price of the smallest order, 4 decimals
     * @param priceTo the highest
     * @param currency of both
     * @param slowestPromise a class of dispatch promises
     * @param standing what must be said of its factory
     * @param shipFrom places of which it is sent from one
     */
    public record Rule(
            List<String> categories,
            List<String> labels,
            @Nullable String priceFrom,
            @Nullable String priceTo,
            @Nullable String currency,
            @Nullable String slowestPromise,
            List<String> standing,
            List<String> shipFrom) {}

    PoolDetail named(String newName, long newVersion) {
        return new PoolDetail(id, newVersion, newName, rule, openedAt, closedAt, closedBecause);
    }

    PoolDetail asking(Rule newRule, long newVersion) {
        return new PoolDetail(id, newVersion, name, newRule, openedAt, closedAt, closedBecause);
    }

    PoolDetail closed(Instant at, String because, long newVersion) {
        return new PoolDetail(id, newVersion, name, rule, openedAt, at, because);
    }
}
