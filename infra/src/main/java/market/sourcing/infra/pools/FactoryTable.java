package market.sourcing.infra.pools;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import market.sourcing.domain.factory.event.FactoryEvent;
import market.sourcing.domain.factory.event.FactoryReinstated;
import market.sourcing.domain.factory.event.FactorySuspended;
import market.sourcing.domain.factory.event.FactoryVerified;
import market.sourcing.domain.pool.GoodStanding;
import market.sourcing.domain.standing.event.BadgeJudged;
import market.sourcing.domain.standing.event.ReturnsJudged;
import market.sourcing.domain.standing.event.StandingEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Factories as pools look at them, and whose listings are to be judged one after the other. */
record FactoryTable(JdbcClient jdbc) {
    /** @param standing what is said for it */
    record KnownFactory(boolean trading, Set<GoodStanding> standing) {
        /** One of which nothing is known may not sell, and nothing is said against it. */
        static final KnownFactory UNKNOWN = new KnownFactory(false, Set.of(GoodStanding.FINE_RETURNS));
    }

    void take(FactoryEvent event, long position) {
        switch (event) {
            case FactoryVerified _ -> set(event.factoryId(), "verified", true, position);
            case FactorySuspended _ -> set(event.factoryId(), "suspended", true, position);
            case FactoryReinstated _ -> set(event.factoryId(), "suspended", false, position);
            default -> {}
        }
    }

    void take(StandingEvent event, long position) {
        switch (event) {
            case BadgeJudged badge -> set(badge.factoryId(), "badge", badge.holds(), position);
            case ReturnsJudged returns -> set(returns.factoryId(), "fine", returns.clears(), position);
        }
    }

    private void set(String factory, String column, boolean value, long position) {
        jdbc.sql("insert into pools_factory (factory_id) values (?) on conflict do nothing")
                .param(factory)
                .update();
        jdbc.sql("update pools_factory set " + column + " = ?, walk_since = ?, walk_after = '' where factory_id = ?")
                .params(value, position, factory)
                .update();
    }

    Map<String, KnownFactory> ofIds(Collection<String> ids) {
        var factories = new HashMap<String, KnownFactory>();
        jdbc.sql("select factory_id, verified and not suspended as trading, badge, fine from pools_factory"
                        + " where factory_id = any(?)")
                .param(ids.toArray(String[]::new))
                .query(row -> {
                    var standing = EnumSet.noneOf(GoodStanding.class);
                    if (row.getBoolean("badge")) {
                        standing.add(GoodStanding.FAST_DISPATCH);
                    }
                    if (row.getBoolean("fine")) {
                        standing.add(GoodStanding.FINE_RETURNS);
                    }
                    factories.put(row.getString("factory_id"), new KnownFactory(row.getBoolean("trading"), standing));
                });
        return factories;
    }

    /** The one that waits longest. */
    Optional<Walk> walk() {
        List<Walk> first = jdbc.sql("select factory_id, walk_since, walk_after from pools_factory"
                        + " where walk_after is not null order by walk_since limit 1")
                .query((row, _) -> new Walk(row.getString(1), row.getLong(2), row.getString(3)))
                .list();
        return first.stream().findFirst();
    }

    /** Nothing happens when it was begun anew meanwhile, or another node has gone on. */
    void walked(Walk walk) {
        walk.note(jdbc, "update pools_factory", "factory_id");
    }
}
