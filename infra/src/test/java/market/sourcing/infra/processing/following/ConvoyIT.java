package market.sourcing.infra.processing.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.mongodb.MongoClientException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.ServerAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import market.sourcing.infra.processing.AccountEvent.Audited;
import market.sourcing.infra.processing.MemoryLog;
import market.sourcing.infra.processing.Stores;
import market.sourcing.projections.view.Recorded;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Followers that go together, on a real PostgreSQL. */
class ConvoyIT {
    private static final Duration CLAIM = Duration.ofSeconds(3);

    private final Stores stores = new Stores();
    private final MemoryLog log = new MemoryLog();
    private final List<Convoy> convoys = new ArrayList<>();
    private final Map<String, List<Long>> handled = new ConcurrentHashMap<>();
    private final Map<Long, List<String>> transactions = new ConcurrentHashMap<>();

    @AfterEach
    void stop() {
        convoys.forEach(Convoy::stop);
        stores.close();
    }

    private static final class Retired extends NoLongerWanted {
        private static final long serialVersionUID = 1L;

        private Retired() {
            super("for the test");
        }
    }

    private static final class NothingTogether implements Together {
        @Override
        public void begin(long seen, Map<UUID, Long> written) {
            assertThat(written).isEmpty();
        }

        @Override
        public void end() {}
    }

    private Convoy convoy() {
        return convoy(CLAIM);
    }

    private Convoy convoy(Duration claim) {
        var convoy = new Convoy(
                "convoy",
                log,
                new TokenClaims(stores.jdbc, claim),
                new TransactionTemplate(new JdbcTransactionManager(stores.postgres)),
                new NothingTogether());
        convoys.add(convoy);
        convoy.start();
        return convoy;
    }

    /** Of those who have read nothing yet. */
    private Convoy convoyOf(String... names) {
        List.of(names).forEach(this::token);
        var convoy = convoy();
        List.of(names).forEach(name -> convoy.join(rider(name)));
        return convoy;
    }

    /** The bad one fails at the first event, which the good one has handled. */
    private Convoy convoyWithOneThat(Consumer<List<Recorded>> fails) {
        token("good");
        token("bad");
        append(1);
        var convoy = convoy();
        convoy.join(rider("bad", fails));
        convoy.join(rider("good"));
        awaitToken("good", "0");
        return convoy;
    }

    private Rider rider(String name, Consumer<List<Recorded>> also) {
        return new Rider(
                name,
                null,
                event -> true,
                events -> {
                    also.accept(events);
                    transactions
                            .computeIfAbsent(transaction(), none -> new CopyOnWriteArrayList<>())
                            .add(name);
                    events.forEach(event -> handled.computeIfAbsent(name, none -> new CopyOnWriteArrayList<>())
                            .add(event.position()));
                },
                (position, unreadable) -> {},
                position -> {});
    }

    private Rider rider(String name) {
        return rider(name, events -> {});
    }

    private long transaction() {
        return stores.jdbc
                .sql("select pg_current_xact_id()::text::bigint")
                .query(Long.class)
                .single();
    }

    /** @param owner null where nobody has it */
    private void token(String name, long position, @Nullable String owner, String timestamp) {
        stores.jdbc
                .sql("insert into token_entry values (?, 0, convert_to(?, 'UTF8'), 'position', ?, ?)")
                .params(name, Long.toString(position), timestamp)
                .param(owner)
                .update();
    }

    private void token(String name) {
        token(name, -1, null, "2020-01-01T00:00:00Z");
    }

    private String tokenOf(String name) {
        return stores.jdbc
                .sql("select convert_from(token, 'UTF8') || case when owner is null then ' free' else '' end"
                        + " from token_entry where processor_name = ?")
                .param(name)
                .query(String.class)
                .single();
    }

    private void awaitToken(String name, String expected) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(tokenOf(name)).isEqualTo(expected));
    }

    private void append(int count) {
        for (int i = 0; i < count; i++) {
            log.append(new Audited("account"));
        }
    }

    @Test
    void what_is_new_is_committed_for_all_of_them_in_one_transaction() {
        append(1);
        convoyOf("a", "b");
        awaitToken("a", "0");
        awaitToken("b", "0");
        transactions.clear();

        append(1);
        awaitToken("a", "1");
        awaitToken("b", "1");

        assertThat(transactions.values()).containsExactly(List.of("a", "b"));
        assertThat(handled).isEqualTo(Map.of("a", List.of(0L, 1L), "b", List.of(0L, 1L)));
    }

    @Test
    void who_has_read_further_keeps_his_claim_while_the_hindmost_catches_up() {
        append(2_000);
        token("ahead", 1_999, null, "2020-01-01T00:00:00Z");
        token("behind");
        var told = new CopyOnWriteArraySet<String>();
        var convoy = convoy(Duration.ofMillis(30));
        convoy.join(rider("ahead"));
        convoy.join(rider("behind", events -> {
            told.add(timestampOf("ahead"));
            long began = System.nanoTime();
            await().until(() ->
                    System.nanoTime() - began > Duration.ofMillis(30).toNanos());
        }));

        awaitToken("behind", "1999");

        assertThat(told.size()).as("moments at which the claim was told").isGreaterThan(2);
        assertThat(handled).doesNotContainKey("ahead");
    }

    private String timestampOf(String name) {
        return stores.jdbc
                .sql("select \"timestamp\" from token_entry where processor_name = ?")
                .param(name)
                .query(String.class)
                .single();
    }

    @Test
    void who_fails_is_turned_away_and_the_others_go_on() {
        var convoy = convoyWithOneThat(events -> {
            throw new IllegalStateException("for the test");
        });
        append(300);
        awaitToken("good", "300");

        assertThat(tokenOf("bad")).isEqualTo("-1 free");
        assertThat(convoy.carries("bad")).isFalse();
        assertThat(convoy.takes("bad")).isFalse();
        assertThat(convoy.takes("good")).isTrue();
    }

    @Test
    void who_fails_with_an_error_is_turned_away_too() {
        var convoy = convoyWithOneThat(events -> {
            throw new StackOverflowError("for the test");
        });

        assertThat(tokenOf("bad")).isEqualTo("-1 free");
        assertThat(convoy.takes("bad")).isFalse();
    }

    @Test
    void who_belongs_to_a_retired_build_leaves_and_nobody_is_alarmed() {
        var logged = new ListAppender<ILoggingEvent>();
        logged.start();
        var logger = (Logger) LoggerFactory.getLogger(Convoy.class);
        logger.addAppender(logged);
        try {
            token("good");
            token("retired");
            append(1);
            var convoy = convoy();
            convoy.join(rider("retired", events -> {
                throw new Retired();
            }));
            convoy.join(rider("good"));
            awaitToken("good", "0");
            await().atMost(Duration.ofSeconds(30)).until(() -> !convoy.takes("retired"));
        } finally {
            logger.detachAppender(logged);
        }
        assertThat(logged.list).extracting(ILoggingEvent::getLevel).containsOnly(Level.INFO);
    }

    static Stream<MongoException> outages() {
        return Stream.of(
                new MongoClientException("no answer, for the test"),
                new MongoNotPrimaryException(new BsonDocument(), new ServerAddress()),
                new MongoNodeIsRecoveringException(new BsonDocument(), new ServerAddress()));
    }

    @ParameterizedTest
    @MethodSource("outages")
    void after_an_outage_of_what_they_share_all_read_again_what_was_not_committed(MongoException failure) {
        token("a");
        token("b");
        var outage = new ArrayList<>(List.of(failure));
        var convoy = convoy();
        convoy.join(rider("a"));
        convoy.join(rider("b", events -> {
            if (!outage.isEmpty()) {
                throw outage.removeLast();
            }
        }));
        append(3);
        awaitToken("a", "2");
        awaitToken("b", "2");

        assertThat(convoy.carries("b")).isTrue();
        assertThat(handled.get("b")).containsExactly(0L, 1L, 2L);
    }

    @Test
    void the_hindmost_catches_up_and_nobody_sees_anything_twice() {
        append(500);
        token("ahead", 350, null, "2020-01-01T00:00:00Z");
        token("behind", 9, null, "2020-01-01T00:00:00Z");
        var convoy = convoy();
        convoy.join(rider("ahead"));
        convoy.join(rider("behind"));
        awaitToken("ahead", "499");
        awaitToken("behind", "499");

        assertThat(handled.get("ahead"))
                .hasSize(149)
                .doesNotHaveDuplicates()
                .first()
                .isEqualTo(351L);
        assertThat(handled.get("behind"))
                .hasSize(490)
                .doesNotHaveDuplicates()
                .first()
                .isEqualTo(10L);
    }

    @Test
    void who_is_far_behind_goes_by_himself() {
        append(5_000);
        token("far");
        var convoy = convoy();
        convoy.join(rider("far"));

        await().until(() -> !convoy.carries("far"));
        awaitToken("far", "-1 free");
        assertThat(handled).isEmpty();
    }

    @Test
    void what_another_node_has_is_taken_over_when_it_gives_no_sign_of_life() {
        append(1);
        token("mine");
        token("taken", -1, "another node", "2999-01-01T00:00:00Z");
        token("left", -1, "a dead node", "2020-01-01T00:00:00Z");
        var convoy = convoy();
        List.of("mine", "taken", "left").forEach(name -> convoy.join(rider(name)));

        awaitToken("mine", "0");
        awaitToken("left", "0");
        assertThat(tokenOf("taken")).isEqualTo("-1");
        assertThat(handled).containsOnlyKeys("mine", "left");
    }

    @Test
    void a_claim_that_was_lost_stops_only_who_lost_it() {
        convoyOf("a", "b");
        append(1);
        awaitToken("b", "0");
        stores.jdbc
                .sql("update token_entry set owner = 'another node', \"timestamp\" = '2999-01-01T00:00:00Z'"
                        + " where processor_name = 'b'")
                .update();
        append(1);
        awaitToken("a", "1");

        assertThat(tokenOf("b")).isEqualTo("0");
    }

    @Test
    void who_leaves_gives_his_claim_back() {
        var convoy = convoyOf("a", "b");
        append(1);
        awaitToken("b", "0");
        convoy.keep("a"::equals);
        append(1);

        awaitToken("a", "1");
        awaitToken("b", "0 free");
        convoy.stop();
        awaitToken("a", "1 free");
    }
}
