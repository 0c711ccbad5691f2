package market.sourcing.domain.vocabulary;

import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.NOW;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import market.sourcing.domain.listing.Category;
import market.sourcing.domain.listing.DispatchPromise;
import market.sourcing.domain.listing.Label;
import market.sourcing.domain.pool.GoodStanding;
import market.sourcing.domain.pool.GrantId;
import market.sourcing.domain.pool.PoolName;
import market.sourcing.domain.pool.PoolRule;
import market.sourcing.domain.pool.PooledListingId;
import market.sourcing.domain.pool.PriceRange;
import market.sourcing.domain.pool.command.AddToPool;
import market.sourcing.domain.pool.command.ChangePoolRule;
import market.sourcing.domain.pool.command.ClosePool;
import market.sourcing.domain.pool.command.ConfirmFeed;
import market.sourcing.domain.pool.command.GrantPool;
import market.sourcing.domain.pool.command.JudgeListing;
import market.sourcing.domain.pool.command.OpenPool;
import market.sourcing.domain.pool.command.RemoveFromPool;
import market.sourcing.domain.pool.command.RenamePool;
import market.sourcing.domain.pool.command.RevokePool;
import market.sourcing.domain.pool.event.FeedConfirmed;
import market.sourcing.domain.pool.event.ListingAddedToPool;
import market.sourcing.domain.pool.event.ListingEnteredPool;
import market.sourcing.domain.pool.event.ListingLeftPool;
import market.sourcing.domain.pool.event.ListingRemovedFromPool;
import market.sourcing.domain.pool.event.PoolClosed;
import market.sourcing.domain.pool.event.PoolGranted;
import market.sourcing.domain.pool.event.PoolOpened;
import market.sourcing.domain.pool.event.PoolRevoked;
import market.sourcing.domain.pool.event.PoolRuleChanged;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.UnitPrice;
import org.jspecify.annotations.Nullable;

/** Histories and commands of pools: one by rule, of bags, and one by hand. */
public final class Pools {
    public static final PoolId BAGS = new PoolId("pool-bags");
    public static final PoolId CHOSEN = new PoolId("pool-chosen");
    public static final String FINGERPRINT = "open-bags";
    private static final String BY_OPERATOR = OPERATOR.account().value();

    private Pools() {}

    /** A rule that asks nothing, with one thing asked at a time. */
    public static final PoolRule ALL = new PoolRule(Set.of(), Set.of(), null, null, Set.of(), Set.of());

    public static PoolRule ofCategory(String... slugs) {
        var categories = new LinkedHashSet<Category>();
        List.of(slugs).forEach(slug -> categories.add(new Category(slug)));
        return Changed.in(ALL, "categories", categories);
    }

    public static PoolRule labelled(String... slugs) {
        var labels = new LinkedHashSet<Label>();
        List.of(slugs).forEach(slug -> labels.add(new Label(slug)));
        return Changed.in(ALL, "labels", labels);
    }

    public static PoolRule priced(@Nullable String least, @Nullable String most, String currency) {
        return Changed.in(
                ALL,
                "price",
                new PriceRange(
                        least == null ? null : UnitPrice.of(least, currency),
                        most == null ? null : UnitPrice.of(most, currency)));
    }

    public static PoolRule promised(DispatchPromise slowest) {
        return Changed.in(ALL, "slowest", slowest);
    }

    public static PoolRule standing(GoodStanding... asked) {
        return Changed.in(ALL, "standing", new LinkedHashSet<>(List.of(asked)));
    }

    public static PoolRule sentFrom(String... places) {
        return Changed.in(ALL, "shipFrom", new LinkedHashSet<>(List.of(places)));
    }

    public static OpenPool open(PoolId pool, Actor actor, @Nullable PoolRule rule) {
        return new OpenPool(pool, actor, new PoolName("Bags"), rule, NOW, FINGERPRINT);
    }

    public static PoolOpened opened() {
        return opened(BAGS, ofCategory("bags"));
    }

    public static PoolOpened opened(PoolId pool, @Nullable PoolRule rule) {
        return new PoolOpened(pool.value(), "Bags", rule == null ? null : rule.plain(), BY_OPERATOR, NOW, FINGERPRINT);
    }

    public static RenamePool rename(Actor actor, String name) {
        return new RenamePool(BAGS, null, actor, new PoolName(name), LATER);
    }

    public static ChangePoolRule changeRule(PoolId pool, Actor actor, PoolRule rule) {
        return new ChangePoolRule(pool, null, actor, rule, LATER);
    }

    public static PoolRuleChanged ruleChanged(PoolId pool, PoolRule rule) {
        return new PoolRuleChanged(pool.value(), rule.plain(), BY_OPERATOR, LATER);
    }

    public static ClosePool close(PoolId pool, Actor actor) {
        return new ClosePool(pool, null, actor, new Reason("out of season"), LATER);
    }

    public static PoolClosed closed(PoolId pool) {
        return new PoolClosed(pool.value(), BY_OPERATOR, "out of season", LATER);
    }

    public static GrantPool grant(Actor actor) {
        return new GrantPool(BAGS, null, Actors.AGENT.account(), actor, LATER);
    }

    public static PoolGranted granted() {
        return new PoolGranted(grantId(), BAGS.value(), Actors.AGENT.account().value(), BY_OPERATOR, LATER);
    }

    public static RevokePool revoke(Actor actor) {
        return new RevokePool(BAGS, null, Actors.AGENT.account(), actor, new Reason("moved"), LATER);
    }

    public static PoolRevoked revoked() {
        return new PoolRevoked(grantId(), BAGS.value(), Actors.AGENT.account().value(), BY_OPERATOR, "moved", LATER);
    }

    public static ConfirmFeed confirm(Actor actor, long position, Instant at) {
        return new ConfirmFeed(BAGS, actor, position, at);
    }

    public static FeedConfirmed confirmed(long position, Instant at) {
        return new FeedConfirmed(grantId(), BAGS.value(), Actors.AGENT.account().value(), position, at);
    }

    private static String grantId() {
        return GrantId.of(BAGS, Actors.AGENT.account()).value();
    }

    public static JudgeListing judge(PoolId... pools) {
        return judge(Listings.LISTING, pools);
    }

    public static JudgeListing judge(ListingId listing, PoolId... pools) {
        return new JudgeListing(listing, new LinkedHashSet<>(List.of(pools)), LATER);
    }

    public static AddToPool add(PoolId pool, Actor actor) {
        return new AddToPool(pool, null, Listings.LISTING, actor, LATER);
    }

    public static RemoveFromPool remove(PoolId pool, Actor actor) {
        return new RemoveFromPool(pool, null, Listings.LISTING, actor, new Reason("unsafe"), LATER);
    }

    public static ListingAddedToPool added(PoolId pool) {
        return new ListingAddedToPool(
                pooled(), pool.value(), Listings.LISTING.value(), Factories.FACTORY.value(), BY_OPERATOR, LATER);
    }

    public static ListingRemovedFromPool removed(PoolId pool) {
        return new ListingRemovedFromPool(
                pooled(),
                pool.value(),
                Listings.LISTING.value(),
                Factories.FACTORY.value(),
                BY_OPERATOR,
                "unsafe",
                LATER);
    }

    public static ListingEnteredPool entered(PoolId pool, String reason) {
        return new ListingEnteredPool(
                pooled(), pool.value(), Listings.LISTING.value(), Factories.FACTORY.value(), reason, LATER);
    }

    public static ListingLeftPool left(PoolId pool, String reason, String... criteria) {
        return new ListingLeftPool(
                pooled(),
                pool.value(),
                Listings.LISTING.value(),
                Factories.FACTORY.value(),
                reason,
                List.of(criteria),
                LATER);
    }

    private static String pooled() {
        return PooledListingId.of(Listings.LISTING).value();
    }
}
