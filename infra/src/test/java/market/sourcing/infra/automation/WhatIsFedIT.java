package market.sourcing.infra.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import market.sourcing.domain.listing.command.CountStock;
import market.sourcing.domain.order.command.CancelOrder;
import market.sourcing.domain.order.command.PlaceOrder;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.vocabulary.PoolDeeds;
import market.sourcing.domain.vocabulary.Pools;
import market.sourcing.domain.vocabulary.Terms;
import market.sourcing.infra.feed.FeedBehind;
import market.sourcing.infra.feed.FeedNode;
import market.sourcing.infra.feed.Move;
import market.sourcing.infra.feed.PoolChange;
import market.sourcing.infra.feed.PoolCopy;
import market.sourcing.infra.feed.PooledRecord;
import market.sourcing.infra.feed.record.CanonicalJson;
import market.sourcing.infra.feed.record.ListingFacts;
import market.sourcing.infra.feed.record.RecordKey;
import market.sourcing.infra.feed.record.RecordKind;
import market.sourcing.infra.feed.record.StockBand;
import market.sourcing.infra.trade.Stall;
import market.sourcing.infra.trade.TwoNodes;
import market.sourcing.projections.listing.detail.ListingDetail;
import market.sourcing.projections.listing.detail.ListingDetailProjector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reads what happened in a pool has what is in it, at every position of the log. */
class WhatIsFedIT extends PoolScene {
    private static final int POOLS = 3;
    private static final int LISTINGS = 14;
    private static final int DEEDS = 150;
    private static final int LEAST_CHANGES = 10;
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    private final List<FeedNode> feeds = new ArrayList<>();

    @AfterEach
    void closeFeeds() {
        feeds.forEach(FeedNode::close);
    }

    private FeedNode feed(int node) {
        var feed = new FeedNode(node == 0 ? nodes.log() : nodes.otherLog());
        feeds.add(feed);
        return feed;
    }

    private FeedNode awaitReached() {
        var feed = feeds.getLast();
        await().atMost(PATIENCE).until(() -> feed.feed().reach() == log().size() - 1);
        return feed;
    }

    private static Stream<String> ids() {
        return Stream.concat(
                Stream.of(Pools.BAGS.value()), IntStream.range(0, POOLS).mapToObj(n -> "pool-" + n));
    }

    private static Map<String, List<PooledRecord>> snapshots(FeedNode feed, long at) {
        var all = new TreeMap<String, List<PooledRecord>>();
        ids().forEach(pool -> all.put(pool, feed.snapshot(pool, at)));
        return all;
    }

    private static Map<String, List<PoolChange>> changes(FeedNode feed) {
        var all = new TreeMap<String, List<PoolChange>>();
        ids().forEach(pool -> all.put(pool, feed.changes(pool, -1)));
        return all;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_snapshot_and_the_changes_after_it_make_every_later_snapshot(long seed) throws Exception {
        var listings = IntStream.range(0, LISTINGS)
                .mapToObj(n -> offered(n % 2 == 0 ? factory : other, "some-" + n, Terms.ofABag()))
                .toList();
        var deeds = new PoolDeeds(seed, List.of(factory, other), listings, POOLS);
        IntStream.range(0, POOLS).forEach(n -> happens(n, deeds.open(new PoolId("pool-" + n))));
        // One that nobody closes, and that asks for little.
        happens(0, Pools.open(Pools.BAGS, TwoNodes.OPERATOR, Pools.ofCategory("bags")));
        run();
        feed(0);
        feed(1);
        nodes.atOnce(2, node -> {
            var some = new PoolDeeds(seed * 10 + node, List.of(factory, other), listings, POOLS);
            var random = new Random(seed * 10 + node);
            for (int n = 0; n < DEEDS; n++) {
                trades(node, random, listings);
                happens(node, some.next());
                if (node == 0 && n == DEEDS / 2) {
                    feeds.getFirst().close();
                    feed(0);
                }
            }
            return node;
        });
        awaitTold();
        var feed = awaitReached();

        long head = feed.feed().reach();
        var changes = changes(feed);
        for (var pool : changes.keySet()) {
            eachSnapshotFollowsFromTheOneBefore(feed, pool, head);
        }
        var now = snapshots(feed, head);
        isWhatTheLogSays(now);
        assertThat(changes.values().stream().mapToInt(List::size).sum()).isGreaterThan(LEAST_CHANGES);

        feed.rebuild();
        awaitReached();
        assertThat(snapshots(feed, head)).isEqualTo(now);
        assertThat(changes(feed)).isEqualTo(changes);
    }

    /** Stock is counted, ordered and given back. */
    private void trades(int node, Random random, List<ListingId> listings) {
        var listing = listings.get(random.nextInt(listings.size()));
        var sku = listing.value().substring(ListingId.PREFIX.length());
        switch (random.nextInt(3)) {
            case 0 -> happens(node, new CountStock(listing, null, TwoNodes.OPERATOR, sku, random.nextInt(60)));
            case 1 -> buys(node, order(node, random), listing, 2 * (1 + random.nextInt(5)));
            default -> happens(node, new CancelOrder(order(node, random), null, TwoNodes.OPERATOR, "why not", NOW));
        }
    }

    private static OrderId order(int node, Random random) {
        return new OrderId("order-" + node + "-" + random.nextInt(DEEDS));
    }

    private void buys(int node, OrderId order, ListingId listing, int pieces) {
        try {
            var lines = List.of(Stall.pieces(listing, pieces));
            nodes.<Object>send(
                    node, new PlaceOrder(order, TwoNodes.BUYER, lines, null, NOW, order.value()), TwoNodes.BUYER);
        } catch (Refused asItMayBe) {
            return;
        }
    }

    private static void eachSnapshotFollowsFromTheOneBefore(FeedNode feed, String pool, long head) {
        var copy = new PoolCopy();
        var changes = feed.changes(pool, -1);
        int next = 0;
        for (long at = 0; at <= head; at++) {
            for (; next < changes.size() && changes.get(next).position() == at; next++) {
                copy.apply(changes.get(next));
            }
            var fresh = feed.snapshot(pool, at);
            assertThat(copy.all()).as("%s at %d", pool, at).isEqualTo(fresh);
            assertThat(feed.feed().count(pool, at)).isEqualTo(fresh.size());
        }
        assertThat(next).isEqualTo(changes.size());
    }

    /** By what decides of pools, and by the view of listings: they come to it on ways of their own. */
    private void isWhatTheLogSays(Map<String, List<PooledRecord>> now) {
        var details = details();
        var told = pools().told();
        now.forEach((pool, records) -> {
            var listings = records.stream()
                    .filter(it -> it.key().kind() == RecordKind.LISTING)
                    .toList();
            assertThat(listings)
                    .extracting(it -> it.key().id())
                    .containsExactlyInAnyOrderElementsOf(told.getOrDefault(pool, Set.of()));
            listings.forEach(it -> isAsShown(CanonicalJson.read(it.facts(), ListingFacts.class), shown(details, it)));
            assertThat(records.stream().filter(it -> it.key().kind() == RecordKind.FACTORY))
                    .extracting(it -> it.key().id())
                    .containsExactlyElementsOf(listings.stream()
                            .map(it -> shown(details, it).factoryId())
                            .distinct()
                            .sorted()
                            .toList());
        });
    }

    private static ListingDetail shown(Map<String, ListingDetail> details, PooledRecord record) {
        return Objects.requireNonNull(details.get(record.key().id()));
    }

    private static void isAsShown(ListingFacts fed, ListingDetail shown) {
        assertThat(fed.state()).isEqualTo(shown.state().name());
        assertThat(fed.terms().category()).isEqualTo(shown.terms().category());
        assertThat(fed.terms().ladder().getFirst().price())
                .isEqualTo(shown.terms().ladder().getFirst().price());
        var stock = new HashMap<String, Integer>();
        shown.stock().forEach(each -> stock.put(each.sku(), StockBand.atLeast(each.available())));
        assertThat(fed.stock()).isEqualTo(stock);
    }

    private Map<String, ListingDetail> details() {
        var projector = new ListingDetailProjector();
        var all = new HashMap<String, ListingDetail>();
        for (var recorded : nodes.events()) {
            projector
                    .touches(recorded.event())
                    .forEach(id -> all.compute(id, (_, before) -> projector.fold(before, id, recorded)));
        }
        return all;
    }

    @Test
    void who_waits_is_told_by_whichever_node_takes_it_in_and_nobody_knows_what_is_not_there_yet() throws Exception {
        var bag = offered(factory, "bag", Terms.ofABag());
        happens(0, Pools.open(Pools.BAGS, TwoNodes.OPERATOR, Pools.ofCategory("bags")));
        run();
        feed(0);
        var waiting = feed(1);
        var pool = Pools.BAGS.value();
        await().atMost(PATIENCE)
                .until(() -> waiting.feed().changes(pool, -1, 10).changes().size() == 2);
        long known = waiting.feed().reach();
        assertThatThrownBy(() -> waiting.feed().changes(pool, known + 100, 10)).isInstanceOf(FeedBehind.class);
        assertThatThrownBy(() -> waiting.feed().snapshot(pool, known + 100, null, 10))
                .isInstanceOf(FeedBehind.class);

        var told = new ArrayList<Thread>();
        for (var feed : feeds) {
            told.add(Thread.ofVirtual().start(() -> awaitNews(feed, pool, known)));
        }
        happens(0, new CountStock(bag, null, TwoNodes.OPERATOR, "bag", 7));
        for (var thread : told) {
            assertThat(thread.join(PATIENCE)).isTrue();
        }
        var change = waiting.feed().changes(pool, known, 10).changes().getFirst();
        assertThat(change.move()).isEqualTo(Move.CHANGED);
        assertThat(change.key()).isEqualTo(RecordKey.listing(bag.value()));
        assertThat(change.patch()).isEqualTo("[{\"op\":\"add\",\"path\":\"/stock/bag\",\"value\":5}]");
    }

    @Test
    void of_large_records_a_page_has_fewer_and_the_next_goes_on_with_all_that_are_left() {
        IntStream.range(0, 12).forEach(n -> offered(factory, "large-" + n, large("large-" + n)));
        happens(0, Pools.open(Pools.BAGS, TwoNodes.OPERATOR, Pools.ofCategory("bags")));
        run();
        feed(0);
        var feed = awaitReached();
        var pool = Pools.BAGS.value();

        var page = feed.feed().snapshot(pool, feed.feed().reach(), null, 100);
        assertThat(page).hasSizeBetween(1, 12);
        assertThat(feed.snapshot(pool, feed.feed().reach())).hasSize(13);
        var some = feed.feed().changes(pool, -1, 100);
        assertThat(some.changes()).hasSizeBetween(1, 12);
        assertThat(some.more()).isTrue();
        assertThat(feed.changes(pool, -1)).hasSize(13);
    }

    /** As large as a listing's terms with 200 SKUs and ladders of ten tiers are: some 70,000 bytes. */
    private static Terms large(String code) {
        var tiers = IntStream.range(0, 10).boxed().flatMap(n -> Stream.of((Object) (2 + 100 * n), 90 - n + ".1234"));
        var ladder = Terms.ladder(tiers.toArray());
        var terms = Terms.ofABag();
        for (int n = 0; n < 199; n++) {
            terms.sku("%s-%03d".formatted(code, n), ladder);
        }
        return terms;
    }

    private static void awaitNews(FeedNode feed, String pool, long known) {
        try {
            while (feed.feed().changes(pool, known, 1).changes().isEmpty()) {
                feed.news().await(pool, known, Duration.ofSeconds(60));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
