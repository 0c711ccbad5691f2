package market.sourcing.domain.vocabulary;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import market.sourcing.domain.factory.event.FactoryReinstated;
import market.sourcing.domain.factory.event.FactorySuspended;
import market.sourcing.domain.factory.event.FactoryVerified;
import market.sourcing.domain.listing.event.ListingDrafted;
import market.sourcing.domain.listing.event.ListingPaused;
import market.sourcing.domain.listing.event.ListingPublished;
import market.sourcing.domain.listing.event.ListingRepriced;
import market.sourcing.domain.listing.event.ListingTermsChanged;
import market.sourcing.domain.listing.event.ListingWithdrawn;
import market.sourcing.domain.listing.event.PlainTerms;
import market.sourcing.domain.pool.event.ListingAddedToPool;
import market.sourcing.domain.pool.event.ListingEnteredPool;
import market.sourcing.domain.pool.event.ListingLeftPool;
import market.sourcing.domain.pool.event.ListingRemovedFromPool;
import market.sourcing.domain.pool.event.PlainRule;
import market.sourcing.domain.pool.event.PoolClosed;
import market.sourcing.domain.pool.event.PoolOpened;
import market.sourcing.domain.pool.event.PoolRuleChanged;
import market.sourcing.domain.standing.event.BadgeJudged;
import market.sourcing.domain.standing.event.ReturnsJudged;
import org.jspecify.annotations.Nullable;

/**
 * What is in pools, told twice: by what a log says of coming and leaving, and reckoned anew from all else that is in it. Written down
 * a second time on purpose, for listings of one SKU whose ladder begins with their minimum.
 */
public final class PoolsFromScratch {
    private static final List<String> PROMISES = List.of("H24", "H48", "H72", "D5", "D7", "D10", "D15", "LEAD_TIME");

    private final Map<String, PlainTerms> terms = new TreeMap<>();
    private final Map<String, String> factoryOf = new HashMap<>();
    private final Map<String, String> prices = new HashMap<>();
    private final Set<String> onSale = new HashSet<>();
    private final Set<String> verified = new HashSet<>();
    private final Set<String> suspended = new HashSet<>();
    private final Set<String> badges = new HashSet<>();
    private final Set<String> blamed = new HashSet<>();
    private final Map<String, @Nullable PlainRule> open = new TreeMap<>();
    private final Set<String> chosen = new HashSet<>();
    private final Map<String, Set<String>> told = new TreeMap<>();

    private PoolsFromScratch() {}

    /** @param log all events in the order of the log */
    public static PoolsFromScratch of(List<?> log) {
        var pools = new PoolsFromScratch();
        log.forEach(pools::on);
        return pools;
    }

    private void on(Object event) {
        switch (event) {
            case ListingDrafted it -> {
                factoryOf.put(it.listingId(), it.factoryId());
                offered(it.listingId(), it.terms());
            }
            case ListingTermsChanged it -> offered(it.listingId(), it.terms());
            case ListingRepriced it ->
                prices.put(it.listingId(), it.ladder().getFirst().price());
            case ListingPublished it -> onSale.add(it.listingId());
            case ListingPaused it -> onSale.remove(it.listingId());
            case ListingWithdrawn it -> onSale.remove(it.listingId());
            case FactoryVerified it -> verified.add(it.factoryId());
            case FactorySuspended it -> suspended.add(it.factoryId());
            case FactoryReinstated it -> suspended.remove(it.factoryId());
            case BadgeJudged it ->
                put(badges, it.factoryId(), Set.of("EARNED", "KEPT").contains(it.verdict()));
            case ReturnsJudged it -> put(blamed, it.factoryId(), !it.verdict().equals("FINE"));
            case PoolOpened it -> open.put(it.poolId(), it.rule());
            case PoolRuleChanged it -> open.put(it.poolId(), it.rule());
            case PoolClosed it -> open.remove(it.poolId());
            case ListingAddedToPool it -> chosen.add(it.poolId() + it.listingId());
            case ListingRemovedFromPool it -> chosen.remove(it.poolId() + it.listingId());
            case ListingEnteredPool it ->
                assertThat(told.computeIfAbsent(it.poolId(), _ -> new TreeSet<>())
                                .add(it.listingId()))
                        .as("nobody enters where he is: %s", it)
                        .isTrue();
            case ListingLeftPool it ->
                assertThat(told.getOrDefault(it.poolId(), new TreeSet<>()).remove(it.listingId()))
                        .as("nobody leaves where he is not: %s", it)
                        .isTrue();
            default -> {}
        }
    }

    private void offered(String listing, PlainTerms offer) {
        terms.put(listing, offer);
        prices.put(listing, offer.ladder().getFirst().price());
    }

    private static void put(Set<String> set, String id, boolean in) {
        if (in) {
            set.add(id);
        } else {
            set.remove(id);
        }
    }

    /** By pool, what is in it as the log tells; empty ones are left out. */
    public Map<String, Set<String>> told() {
        var all = new TreeMap<>(told);
        all.values().removeIf(Set::isEmpty);
        return all;
    }

    /** By pool, what should be. */
    public Map<String, Set<String>> reckoned() {
        var all = new TreeMap<String, Set<String>>();
        open.forEach((pool, rule) -> terms.keySet().stream()
                .filter(listing -> onSale.contains(listing) && isTrading(factoryOf.get(listing)))
                .filter(listing -> rule == null ? chosen.contains(pool + listing) : fulfils(rule, listing))
                .forEach(listing ->
                        all.computeIfAbsent(pool, _ -> new TreeSet<>()).add(listing)));
        return all;
    }

    private boolean isTrading(@Nullable String factory) {
        return verified.contains(factory) && !suspended.contains(factory);
    }

    private boolean fulfils(PlainRule rule, String listing) {
        var offer = requireNonNull(terms.get(listing));
        var factory = factoryOf.get(listing);
        var from = offer.shipFrom() == null ? "" : offer.shipFrom();
        return (rule.categories().isEmpty() || rule.categories().contains(offer.category()))
                && offer.labels().containsAll(rule.labels())
                && (rule.price() == null || isIn(rule.price(), offer.currency(), requireNonNull(prices.get(listing))))
                && (rule.slowestPromise() == null
                        || PROMISES.indexOf(offer.dispatchPromise()) <= PROMISES.indexOf(rule.slowestPromise()))
                && (!rule.standing().contains("FAST_DISPATCH") || badges.contains(factory))
                && (!rule.standing().contains("FINE_RETURNS") || !blamed.contains(factory))
                && (rule.shipFrom().isEmpty()
                        || rule.shipFrom().contains(from)
                        || Arrays.stream(from.split(" ")).anyMatch(rule.shipFrom()::contains));
    }

    private static boolean isIn(PlainRule.PlainRange range, String currency, String price) {
        var exact = new BigDecimal(price);
        return range.currency().equals(currency)
                && (range.least() == null || new BigDecimal(range.least()).compareTo(exact) <= 0)
                && (range.most() == null || new BigDecimal(range.most()).compareTo(exact) >= 0);
    }
}
