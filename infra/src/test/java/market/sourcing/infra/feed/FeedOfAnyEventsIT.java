package market.sourcing.infra.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import market.sourcing.domain.factory.event.FactoryOnboarded;
import market.sourcing.domain.listing.event.ListingDrafted;
import market.sourcing.domain.listing.event.PlainTerms;
import market.sourcing.domain.listing.event.StockCounted;
import market.sourcing.domain.pool.event.ListingEnteredPool;
import market.sourcing.domain.vocabulary.PlainTermsBuilder;
import market.sourcing.infra.feed.record.RecordKey;
import market.sourcing.infra.testing.TestDatabase;
import market.sourcing.infra.testing.TestPostgres;
import market.sourcing.projections.view.Recorded;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever events there are, and however they are cut into batches, the feed of them is whole. */
class FeedOfAnyEventsIT {
    private static final int EVENTS = 200;
    private static final int LONG = 400_000;
    private static final int MANY = 30;
    private static final int SIZE = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String POOL = "pool-a";

    private final List<TestDatabase> databases = new ArrayList<>();

    @AfterEach
    void drop() {
        databases.forEach(TestDatabase::close);
    }

    /** A feed that was given a log. */
    private static final class Fed {
        private final JdbcClient jdbc;
        private final TransactionTemplate transactions;
        private final FeedWatch watch;
        private final PoolFeed feed;

        Fed(TestDatabase database) {
            var manager = new JdbcTransactionManager(database.pool());
            this.jdbc = FeedConfiguration.client(manager);
            this.transactions = new TransactionTemplate(manager);
            this.watch = new FeedWatch(new JdbcTemplate(database.pool()), () -> {});
            this.feed = new PoolFeed(jdbc);
        }

        /** Returns how long it might have lasted. */
        String take(List<Recorded> events, long reach) {
            return transactions.execute(_ -> {
                watch.take(events.stream()
                        .filter(each -> FeedWatch.wants(each.event()))
                        .toList());
                jdbc.sql("insert into token_entry (processor_name, segment, token, token_type, \"timestamp\")"
                                + " values ('feed', 0, convert_to(?, 'UTF8'), 'position', '') on conflict"
                                + " (processor_name, segment) do update set token = excluded.token")
                        .param(Long.toString(reach))
                        .update();
                return jdbc.sql("select current_setting('transaction_timeout')")
                        .query(String.class)
                        .single();
            });
        }

        List<PooledRecord> snapshot(String pool, long at) {
            var all = new ArrayList<PooledRecord>();
            RecordKey last = null;
            for (var page = feed.snapshot(pool, at, last, 2);
                    !page.isEmpty();
                    page = feed.snapshot(pool, at, last, 2)) {
                all.addAll(page);
                last = page.getLast().key();
            }
            return all;
        }

        List<PoolChange> changes(String pool) {
            var all = new ArrayList<PoolChange>();
            var page = feed.changes(pool, -1, 2);
            all.addAll(page.changes());
            while (page.more()) {
                page = feed.changes(pool, page.upTo(), 2);
                all.addAll(page.changes());
            }
            return all;
        }
    }

    private Fed fed() {
        var database = TestPostgres.freshDatabase();
        databases.add(database);
        return new Fed(database);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "3, 0", "4, 6", "5, 6", "6, 3", "7, 3", "8, 2"})
    void changes_make_every_snapshot_whatever_could_be_read_and_however_it_was_cut(long seed, int unreadableOf) {
        var log = new FedEvents(seed, unreadableOf);
        var events = log.some(EVENTS);
        var one = fed();
        var other = fed();
        one.take(events, log.last());
        var random = new Random(seed);
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(8));
            other.take(
                    events.subList(from, to),
                    to == events.size() ? log.last() : events.get(to - 1).position());
            from = to;
        }
        for (var pool : FedEvents.POOLS) {
            var changes = one.changes(pool);
            assertThat(other.changes(pool)).isEqualTo(changes);
            var copy = new PoolCopy();
            int next = 0;
            for (long at = 0; at <= log.last(); at++) {
                for (; next < changes.size() && changes.get(next).position() == at; next++) {
                    copy.apply(changes.get(next));
                }
                var fresh = one.snapshot(pool, at);
                assertThat(copy.all()).as("%s at %d", pool, at).isEqualTo(fresh);
                assertThat(one.feed.count(pool, at)).as("%s at %d", pool, at).isEqualTo(fresh.size());
            }
            assertThat(other.snapshot(pool, log.last())).isEqualTo(one.snapshot(pool, log.last()));
            assertThat(next).isEqualTo(changes.size());
        }
    }

    /** Each about four hundred kilobytes: all of them at once would be most of a small heap. */
    @Test
    void long_records_are_taken_in_and_read_a_few_at_a_time() {
        var events = new ArrayList<Recorded>();
        add(events, new FactoryOnboarded("factory-1", "account-1", "F", "CN", "9133", "Yiwu", "f"));
        var terms = terms("x".repeat(LONG));
        var listings =
                IntStream.range(0, MANY).mapToObj(n -> "listing-" + (10 + n)).toList();
        listings.forEach(it -> add(events, new ListingDrafted(it, "factory-1", "account-1", terms, "f")));
        var fed = fed();
        fed.take(events, events.size() - 1);
        var moves = new ArrayList<Recorded>();
        listings.forEach(it -> add(
                moves,
                events.size(),
                new ListingEnteredPool("pooled-" + it, POOL, it, "factory-1", "RULE_FULFILLED", Instant.EPOCH)));
        listings.forEach(it -> add(moves, events.size(), new StockCounted(it, "factory-1", "RED", 5)));
        long head = moves.getLast().position();

        var lengths = Map.of(RecordKey.listing(listings.getFirst()), (long) LONG);
        assertThat(Portions.of(moves, lengths)).hasSize(1);
        assertThat(Portions.of(events, Map.of()).size()).isGreaterThan(MANY * LONG / (5 << 20));
        assertThat(fed.take(moves, head)).isEqualTo("10min");

        assertThat(bytes(fed.feed.snapshot(POOL, head, null, SIZE).stream().map(PooledRecord::facts)))
                .isBetween(1L, 5L << 20);
        var page = fed.feed.changes(POOL, -1, SIZE);
        assertThat(bytes(page.changes().stream().map(PoolChange::facts))).isBetween(1L, 5L << 20);
        assertThat(page.more()).isTrue();
        var copy = new PoolCopy();
        fed.changes(POOL).forEach(copy::apply);
        assertThat(copy.all()).hasSize(MANY + 1).isEqualTo(fed.snapshot(POOL, head));
        assertThat(fed.feed.count(POOL, head)).isEqualTo(MANY + 1);
    }

    /** The node that waits need not be the one that reads anew. */
    @Test
    void who_waits_while_the_feed_is_read_anew_is_not_told_of_what_is_not_there_yet() throws Exception {
        var log = new FedEvents(1, 0);
        var events = log.some(EVENTS);
        var fed = fed();
        fed.take(events, log.last());
        var news = new FeedNews(fed.jdbc);
        news.start();
        try {
            news.await(POOL, -1, PATIENCE);
            assertThat(news.moved(POOL)).isPositive();
            fed.jdbc.sql("delete from feed_pool").update();
            var waiting = Thread.ofVirtual().start(() -> hear(news));
            Awaitility.await().atMost(PATIENCE).until(() -> news.moved(POOL) == -1);
            assertThat(waiting.isAlive()).isTrue();
            fed.jdbc
                    .sql("insert into feed_pool (pool_id, position) values (?, ?)")
                    .params(POOL, log.last())
                    .update();
            assertThat(waiting.join(PATIENCE)).isTrue();
        } finally {
            news.stop();
        }
    }

    private static void hear(FeedNews news) {
        try {
            while (news.moved(POOL) >= 0) {
                news.await(POOL, Long.MAX_VALUE, Duration.ofMillis(50));
            }
            news.await(POOL, -1, PATIENCE);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long bytes(Stream<String> texts) {
        return texts.mapToLong(text -> text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    private static void add(List<Recorded> events, Object event) {
        add(events, 0, event);
    }

    private static void add(List<Recorded> events, long first, Object event) {
        events.add(new Recorded(event, 0, first + events.size(), Instant.EPOCH));
    }

    private static PlainTerms terms(String value) {
        return PlainTermsBuilder.titled("en", "Bag")
                .skus(List.of(new PlainTerms.PlainSku("RED", Map.of("colour", value), List.of())))
                .build();
    }
}
