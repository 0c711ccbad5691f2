package market.sourcing.infra.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import market.sourcing.domain.listing.command.CountStock;
import market.sourcing.domain.listing.command.DraftListing;
import market.sourcing.domain.listing.command.PublishListing;
import market.sourcing.domain.pool.WebhookUrl;
import market.sourcing.domain.pool.command.AddToPool;
import market.sourcing.domain.pool.command.EnableWebhook;
import market.sourcing.domain.pool.command.EndWebhook;
import market.sourcing.domain.pool.command.GrantPool;
import market.sourcing.domain.pool.command.MoveWebhook;
import market.sourcing.domain.pool.command.RevokePool;
import market.sourcing.domain.pool.command.RotateWebhookSecret;
import market.sourcing.domain.pool.command.SubscribeWebhook;
import market.sourcing.domain.pool.event.WebhookDisabled;
import market.sourcing.domain.pool.event.WebhookEnabled;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Digests;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.Role;
import market.sourcing.domain.shared.WebhookId;
import market.sourcing.domain.vocabulary.Pools;
import market.sourcing.domain.vocabulary.Terms;
import market.sourcing.infra.credentials.MasterKey;
import market.sourcing.infra.feed.FeedNode;
import market.sourcing.infra.feed.PoolChange;
import market.sourcing.infra.feed.record.CanonicalJson;
import market.sourcing.infra.feed.webhook.Outcome.Word;
import market.sourcing.infra.feed.webhook.Webhook.State;
import market.sourcing.infra.processing.following.FollowerLifecycle;
import market.sourcing.infra.testing.TestClock;
import market.sourcing.infra.testing.TestLog;
import market.sourcing.infra.trade.Stall;
import market.sourcing.infra.trade.TwoNodes;
import market.sourcing.projections.view.Recorded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever becomes of shops, nodes and grants: who is told hears every change, in order, at least once, and each under one id. */
class ToldByWebhookIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration A_WHILE = Duration.ofMillis(800);
    private static final PoolId POOL = Pools.CHOSEN;
    private static final String CLIENT = "shop";
    /** As the API names the client's account. */
    private static final Actor AGENT = new Actor(
            new AccountId("account-" + Digests.of("sourcing " + CLIENT).substring(0, 32)), Set.of(Role.AGENT));

    private static final WebhookId HOOK = new WebhookId("webhook-shop");
    private static final MasterKey MASTER = MasterKey.configured("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "");

    private final TwoNodes nodes = new TwoNodes();
    private final Shop shop = new Shop();
    private final TestClock clock = new TestClock(Instant.now());
    private final DerivedSecrets secrets = new DerivedSecrets(MASTER);
    private final TargetClient client = new TargetClient(Targets.of(true), Duration.ofSeconds(5));
    private final List<FollowerLifecycle> watchers = new ArrayList<>();
    private final List<Courier> couriers = new ArrayList<>();
    private final FeedNode feed = new FeedNode(nodes.log());
    private final Webhooks webhooks =
            new Webhooks(WebhooksConfiguration.client(nodes.log().transactions()));
    private final ListingId bag = new ListingId("listing-bag");
    private int counted;

    @BeforeEach
    void openPool() {
        var factory = Stall.open(nodes, "one").factory();
        send(new DraftListing(
                bag, factory, TwoNodes.OPERATOR, Terms.ofABag().sku("bag").terms(), "bag"));
        send(new PublishListing(bag, null, TwoNodes.OPERATOR));
        send(Pools.open(POOL, TwoNodes.OPERATOR, null));
        grant();
        send(new AddToPool(POOL, null, bag, TwoNodes.OPERATOR, clock.instant()));
        watch(nodes.log());
        watch(nodes.otherLog());
    }

    @AfterEach
    void close() throws Exception {
        couriers.forEach(Courier::stop);
        watchers.forEach(FollowerLifecycle::stop);
        feed.close();
        shop.close();
        nodes.close();
    }

    private void watch(TestLog log) {
        var watcher = WebhooksConfiguration.watcher(log.store(), log.transactions());
        watcher.start();
        watchers.add(watcher);
    }

    private Courier courier(TestLog log, Sender sender) {
        return courier(log, JdbcClient.create(log.database().pool()), sender);
    }

    private Courier courier(TestLog log, JdbcClient store, Sender sender) {
        var courier =
                new Courier(store, false, feed.feed(), ToldByWebhookIT::body, secrets, sender, log.commands(), clock);
        couriers.add(courier);
        courier.start();
        return courier;
    }

    private void run() {
        courier(nodes.log(), client);
    }

    private static String body(PoolId pool, List<PoolChange> changes) {
        return CanonicalJson.write(Map.of(
                "pool",
                pool.value(),
                "changes",
                changes.stream()
                        .map(it -> it.position() + " " + it.key().id() + " " + it.version())
                        .toList()));
    }

    private void send(Object command) {
        nodes.<Object>send(0, command, TwoNodes.OPERATOR);
    }

    private void grant() {
        send(new GrantPool(POOL, null, AGENT.account(), TwoNodes.OPERATOR, clock.instant()));
    }

    private void revoke() {
        send(new RevokePool(POOL, null, AGENT.account(), TwoNodes.OPERATOR, new Reason("moved"), clock.instant()));
    }

    /** From the first change of the pool on. */
    private void subscribe() {
        subscribe(HOOK, AGENT);
    }

    private void subscribe(WebhookId id, Actor agent) {
        send(new SubscribeWebhook(id, POOL, agent, new WebhookUrl(shop.url()), -1, clock.instant(), "f"));
    }

    private JdbcClient store() {
        return JdbcClient.create(nodes.log().database().pool());
    }

    /** The reader of webhooks and grants stands still from now on. */
    private void watchNoMore() {
        watchers.forEach(FollowerLifecycle::stop);
        watchers.clear();
    }

    /** As if no more had been read of them. */
    private void isKnownUpTo(long position) {
        store().sql("update token_entry set token = convert_to(?, 'UTF8') where processor_name = 'webhooks'")
                .param(Long.toString(position))
                .update();
    }

    private void awaitKnown() {
        long head = nodes.events().size() - 1L;
        await().atMost(PATIENCE)
                .until(() -> store().sql("select convert_from(token, 'UTF8')::bigint from token_entry"
                                        + " where processor_name = 'webhooks'")
                                .query(Long.class)
                                .single()
                        >= head);
    }

    /** So many changes of the listing's stock. */
    private void counts(int times) {
        for (int n = 0; n < times; n++) {
            send(new CountStock(bag, null, TwoNodes.OPERATOR, "bag", ++counted % 2 == 0 ? 50 : 100));
        }
    }

    private List<String> happened() {
        await().atMost(PATIENCE)
                .until(() -> feed.feed().reach() == nodes.events().size() - 1);
        return changes(feed.changes(POOL.value(), -1));
    }

    private static List<String> changes(List<PoolChange> changes) {
        return changes.stream()
                .map(it -> it.position() + " " + it.key().id() + " " + it.version())
                .toList();
    }

    private record Body(List<String> changes, String pool) {}

    private static List<String> changes(Shop.Heard heard) {
        return CanonicalJson.read(heard.body(), Body.class).changes();
    }

    /** What the shop knows, who passes over an id that he has taken. */
    private List<String> known() {
        var ids = new ArrayList<String>();
        var known = new ArrayList<String>();
        for (var heard : shop.taken()) {
            if (!ids.contains(heard.id())) {
                ids.add(heard.id());
                known.addAll(changes(heard));
            }
        }
        return known;
    }

    private void awaitAllTold() {
        var happened = happened();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(known()).isEqualTo(happened));
    }

    private void awaitHeard(int messages) {
        await().atMost(PATIENCE).until(() -> shop.heard.size() >= messages);
    }

    /** Nothing comes for a while. */
    private void isQuiet() {
        int heard = shop.heard.size();
        await().during(A_WHILE).atMost(PATIENCE).until(() -> shop.heard.size() == heard);
    }

    private Webhook shown() {
        return webhooks.find(HOOK.value()).orElseThrow();
    }

    private void awaitState(State state) {
        await().atMost(PATIENCE).until(() -> shown().state() == state);
    }

    private static void verify(SigningSecret secret, Shop.Heard heard) throws Exception {
        new com.standardwebhooks.Webhook(secret.shared())
                .verify(
                        heard.body(),
                        HttpHeaders.of(
                                Map.of(
                                        "webhook-id", List.of(heard.id()),
                                        "webhook-timestamp", List.of(Long.toString(heard.seconds())),
                                        "webhook-signature", List.of(heard.signatures())),
                                (_, _) -> true));
    }

    @Test
    void every_change_is_told_in_order_and_signed_with_all_secrets_that_hold() throws Exception {
        counts(3);
        subscribe();
        run();
        awaitAllTold();
        counts(130);
        awaitAllTold();
        verify(secrets.of(HOOK.value(), 1), shop.heard.getLast());

        send(new RotateWebhookSecret(HOOK, null, AGENT, clock.instant()));
        await().atMost(PATIENCE).until(() -> shown().generation() == 2);
        counts(1);
        awaitAllTold();
        var both = shop.heard.getLast();
        for (var generation : List.of(1, 2)) {
            var secret = secrets.of(HOOK.value(), generation);
            verify(secret, both);
            assertThat(PublicKeys.verify(
                            secret.publicKey(),
                            both.id(),
                            both.seconds(),
                            both.body().getBytes(StandardCharsets.UTF_8),
                            both.signatures()))
                    .isTrue();
        }
        assertThat(shop.heard).extracting(Shop.Heard::id).doesNotHaveDuplicates();
    }

    @Test
    void what_is_not_taken_comes_again_as_it_was_for_three_days_and_then_when_it_is_wanted() {
        subscribe();
        shop.status.set(500);
        var begun = clock.instant();
        run();
        awaitHeard(1);
        counts(2);
        isQuiet();
        failForThreeDays(begun);
        assertThat(Duration.between(begun, clock.instant())).isBetween(Duration.ofDays(3), Duration.ofHours(80));
        assertThat(shown().reason()).isEqualTo("NOT_TAKEN");
        assertThat(shop.heard.stream().map(it -> it.id() + it.body()).distinct())
                .hasSize(1);
        clock.advance(Duration.ofDays(1));
        isQuiet();

        shop.status.set(200);
        send(new EnableWebhook(HOOK, null, AGENT, clock.instant()));
        awaitAllTold();
        assertThat(shop.taken().getFirst().id()).isEqualTo(shop.heard.getFirst().id());
        assertThat(shown().failingSince()).isNull();
    }

    /** Whenever it is due the shop is called, and takes nothing. */
    private void failForThreeDays(Instant begun) {
        while (shown().state() == State.ACTIVE) {
            int heard = shop.heard.size();
            await().atMost(PATIENCE).until(() -> shown().nextAt() != null);
            clock.advance(Duration.between(clock.instant(), shown().nextAt()));
            awaitHeard(heard + 1);
            await().atMost(PATIENCE)
                    .until(() ->
                            shown().state() != State.ACTIVE || clock.instant().isBefore(shown().nextAt()));
            if (Duration.between(begun, clock.instant()).compareTo(Duration.ofDays(3)) >= 0) {
                awaitState(State.DISABLED);
            }
        }
    }

    @Test
    void a_time_in_which_nobody_called_is_not_held_against_it() {
        subscribe();
        shop.status.set(500);
        run();
        awaitHeard(1);
        await().atMost(PATIENCE).until(() -> shown().nextAt() != null);
        revoke();
        awaitKnown();
        clock.advance(Duration.ofDays(4));
        isQuiet();
        int heard = shop.heard.size();
        grant();
        awaitHeard(heard + 1);
        await().atMost(PATIENCE).until(() -> clock.instant().equals(shown().failingSince()));
        assertThat(shown().state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void who_was_enabled_again_has_three_days_again() {
        subscribe();
        shop.status.set(500);
        run();
        awaitHeard(1);
        failForThreeDays(clock.instant());
        int heard = shop.heard.size();
        send(new EnableWebhook(HOOK, null, AGENT, clock.instant()));
        awaitHeard(heard + 1);
        await().atMost(PATIENCE).until(() -> clock.instant().equals(shown().failingSince()));
        assertThat(shown().state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void gone_is_gone_at_once_and_another_address_goes_on() {
        subscribe();
        shop.status.set(410);
        run();
        awaitState(State.DISABLED);
        assertThat(shown().reason()).isEqualTo("GONE");
        counts(1);
        isQuiet();
        assertThat(shop.heard).hasSize(1);

        shop.answers("/other", exchange -> exchange.sendResponseHeaders(200, -1));
        send(new MoveWebhook(
                HOOK, null, AGENT, new WebhookUrl(shop.url().replace("/hook", "/other")), clock.instant()));
        shop.status.set(200);
        send(new EnableWebhook(HOOK, null, AGENT, clock.instant()));
        awaitAllTold();
        assertThat(shop.taken()).extracting(Shop.Heard::path).containsOnly("/other");
        assertThat(nodes.events().stream().filter(it -> it.event() instanceof WebhookDisabled))
                .hasSize(1);
    }

    @Test
    void to_whom_the_pool_is_not_granted_any_more_nothing_is_told() {
        subscribe();
        run();
        awaitAllTold();
        revoke();
        counts(3);
        isQuiet();
        int told = shop.heard.size();
        assertThat(known()).hasSizeLessThan(happened().size());
        grant();
        awaitAllTold();
        assertThat(shop.heard.size()).isGreaterThan(told);
        send(new EndWebhook(HOOK, null, AGENT, clock.instant()));
        counts(3);
        isQuiet();
    }

    @Test
    void an_account_that_does_not_come_in_is_told_nothing() {
        var jdbc = JdbcClient.create(nodes.log().database().pool());
        jdbc.sql("insert into client_account (client_id, roles, made_at) values (?, array['AGENT'], '')")
                .param(CLIENT)
                .update();
        subscribe();
        run();
        isQuiet();
        assertThat(shop.heard).isEmpty();
        jdbc.sql("insert into account_key (client_id, place, key_id, name, secret_hash, made_at)"
                        + " values (?, 1, 'key-1', 'first', '', '')")
                .param(CLIENT)
                .update();
        awaitAllTold();
        jdbc.sql("update client_account set disabled = true").update();
        counts(3);
        isQuiet();
        assertThat(known()).hasSizeLessThan(happened().size());
        jdbc.sql("update client_account set disabled = false, demo_secret = ''").update();
        isQuiet();
        assertThat(known())
                .as("demo accounts do not come in")
                .hasSizeLessThan(happened().size());
        jdbc.sql("update client_account set demo_secret = null").update();
        awaitAllTold();
    }

    @Test
    void what_happened_after_all_that_is_known_of_grants_is_told_when_that_is_known() {
        subscribe();
        counts(3);
        awaitKnown();
        var told = happened();
        watchNoMore();
        counts(3);
        assertThat(happened()).hasSizeGreaterThan(told.size());
        run();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(known()).isEqualTo(told));
        isQuiet();
        assertThat(known()).isEqualTo(told);
        revoke();
        watch(nodes.log());
        isQuiet();
        assertThat(known()).isEqualTo(told);
        grant();
        awaitAllTold();
    }

    @Test
    void while_the_log_is_read_anew_nobody_is_told_who_left_later() {
        subscribe();
        run();
        awaitAllTold();
        var number = MessageId.number(HOOK.value(), shop.heard.getFirst().id()).orElseThrow();
        long before = nodes.events().size() - 1L;
        send(new EndWebhook(HOOK, null, AGENT, clock.instant()));
        awaitState(State.ENDED);
        awaitKnown();
        assertThat(webhooks.areWhole()).isTrue();
        watchNoMore();
        isKnownUpTo(before);
        store().sql("update feed_webhook set state = 'ACTIVE'").update();
        assertThat(webhooks.areWhole()).isFalse();
        int heard = shop.heard.size();
        webhooks.sendAgain(HOOK.value(), number);
        isQuiet();
        assertThat(shop.heard).hasSize(heard);
    }

    @Test
    void who_has_many_slow_webhooks_has_four_attempts_at_once_and_others_go_on() {
        var inside = new AtomicInteger();
        var stands = new CountDownLatch(1);
        courier(nodes.log(), (target, headers, body) -> {
            if (String.valueOf(headers.get("webhook-id")).startsWith("msg_slow")) {
                inside.incrementAndGet();
                awaitQuietly(stands);
            }
            return client.post(target, headers, body);
        });
        for (int n = 0; n < 9; n++) {
            subscribe(new WebhookId("webhook-slow" + n), AGENT);
        }
        await().atMost(PATIENCE).until(() -> inside.get() >= 4);
        isQuiet();
        assertThat(inside).hasValue(4);
        var other = new Actor(new AccountId("account-other"), Set.of(Role.AGENT));
        send(new GrantPool(POOL, null, other.account(), TwoNodes.OPERATOR, clock.instant()));
        subscribe(HOOK, other);
        awaitAllTold();
        stands.countDown();
        awaitHeard(10);
    }

    @Test
    void what_was_sent_once_more_does_not_move_what_is_told_again() {
        subscribe();
        run();
        awaitAllTold();
        counts(1);
        awaitAllTold();
        counts(1);
        awaitAllTold();
        couriers.getFirst().stop();
        var last = webhooks.messages(HOOK.value(), 1, Long.MAX_VALUE).getFirst();
        int heard = shop.heard.size();
        webhooks.sendAgain(HOOK.value(), last.number());
        webhooks.tellAgain(HOOK.value(), last.after());
        run();
        awaitHeard(heard + 2);
        assertThat(changes(shop.heard.get(heard + 1))).isEqualTo(changes(shop.heard.get(heard)));
        assertThat(shop.heard.get(heard).id()).isEqualTo(MessageId.of(HOOK.value(), last.number()));
        assertThat(shop.heard.get(heard + 1).id())
                .isNotEqualTo(shop.heard.get(heard).id());
    }

    @Test
    void what_is_told_again_while_a_message_is_under_way_is_told_from_there() {
        subscribe();
        run();
        awaitAllTold();
        var told = happened();
        int heard = shop.heard.size();
        shop.status.set(500);
        counts(1);
        awaitHeard(heard + 1);
        await().atMost(PATIENCE).until(() -> shown().nextAt() != null);
        webhooks.tellAgain(HOOK.value(), -1);
        shop.status.set(204);
        clock.advance(Duration.ofMinutes(1));
        awaitHeard(heard + 3);
        assertThat(changes(shop.heard.get(heard + 2))).startsWith(told.getFirst());
        isQuiet();
        assertThat(changes(shop.heard.getLast())).endsWith(happened().getLast());
    }

    @Test
    void what_is_sent_once_more_and_not_taken_holds_nothing_up() {
        var refused = new AtomicReference<>("");
        courier(
                nodes.log(),
                (target, headers, body) -> refused.get().equals(headers.get("webhook-id"))
                        ? Outcome.of(500)
                        : client.post(target, headers, body));
        subscribe();
        awaitAllTold();
        refused.set(shop.heard.getFirst().id());
        var number = MessageId.number(HOOK.value(), refused.get()).orElseThrow();
        webhooks.sendAgain(HOOK.value(), number);
        await().atMost(PATIENCE)
                .until(() -> webhooks.messages(HOOK.value(), 100, number + 1)
                                .getFirst()
                                .attempts()
                        == 2);
        var message = webhooks.messages(HOOK.value(), 100, number + 1).getFirst();
        assertThat(message.again()).isFalse();
        assertThat(message.outcome()).isEqualTo(new Outcome(Word.REFUSED, 500));
        assertThat(shown().failingSince()).isNull();
        counts(1);
        awaitAllTold();
    }

    @Test
    void a_message_that_tells_nothing_any_more_counts_as_taken() {
        subscribe();
        shop.status.set(500);
        run();
        awaitHeard(1);
        await().atMost(PATIENCE).until(() -> shown().nextAt() != null);
        store().sql("update feed_webhook_message set after_position = up_to").update();
        shop.status.set(200);
        clock.advance(Duration.ofMinutes(1));
        awaitAllTold();
        assertThat(shop.taken())
                .extracting(Shop.Heard::id)
                .doesNotContain(shop.heard.getFirst().id());
    }

    @Test
    void who_was_enabled_in_the_moment_in_which_a_failure_is_noted_is_tried_at_once() throws Exception {
        subscribe();
        happened();
        awaitKnown();
        watchNoMore();
        var claims = new Claims(store(), false);
        var claim = claims.take(1, clock.instant()).getFirst();
        var message = claims.make(claim, -1, nodes.events().size() - 1L, clock.instant());
        var later = clock.instant().plus(Duration.ofHours(6));
        var notes = new FutureTask<>(
                () -> claims.notTaken(claim, message, Outcome.of(500), clock.instant(), clock.instant(), later));
        var event =
                new WebhookEnabled(HOOK.value(), POOL.value(), AGENT.account().value(), clock.instant());
        new TransactionTemplate(nodes.log().transactions()).executeWithoutResult(_ -> {
            new WebhookWatch(WebhooksConfiguration.client(nodes.log().transactions()))
                    .take(List.of(new Recorded(event, 1, 0, clock.instant())));
            Thread.ofVirtual().start(notes);
            await().atMost(PATIENCE)
                    .until(() -> store().sql("select count(*) from pg_locks where not granted")
                                    .query(Integer.class)
                                    .single()
                            > 0);
        });
        assertThat(notes.get()).isTrue();
        assertThat(claims.take(1, clock.instant())).hasSize(1);
    }

    /** It was made before the log is read anew, and less is known of grants now than it tells. */
    @Test
    void a_message_that_was_made_already_waits_for_what_is_known_of_grants_too() {
        subscribe();
        happened();
        awaitKnown();
        watchNoMore();
        counts(1);
        long later = nodes.events().size() - 1L;
        happened();
        var claims = new Claims(store(), false);
        claims.make(claims.take(1, clock.instant()).getFirst(), -1, later, clock.instant());
        store().sql("update feed_webhook_cursor set claimed_until = now() - interval '1 second'")
                .update();
        assertThat(claims.take(1, clock.instant())).isEmpty();
        isKnownUpTo(later);
        assertThat(claims.take(1, clock.instant()))
                .singleElement()
                .extracting(Claim::message)
                .isNotNull()
                .returns(later, Claim.Message::upTo);
    }

    @Test
    void while_there_is_no_webhook_it_is_looked_once_a_second_and_who_comes_is_told() {
        var looks = new AtomicInteger();
        var pool = new DelegatingDataSource(nodes.log().database().pool()) {
            @Override
            public Connection getConnection() throws SQLException {
                looks.incrementAndGet();
                return super.getConnection();
            }
        };
        courier(nodes.log(), JdbcClient.create(pool), client);
        await().atMost(PATIENCE).until(() -> looks.get() > 0);
        int before = looks.get();
        await().during(Duration.ofSeconds(2)).atMost(PATIENCE).until(() -> true);
        assertThat(looks.get() - before).isBetween(1, 4);
        subscribe();
        awaitAllTold();
    }

    @Test
    void whose_claim_is_another_s_meanwhile_sends_nothing() {
        subscribe();
        happened();
        awaitKnown();
        var claims = new Claims(store(), false);
        var claim = claims.take(1, clock.instant()).getFirst();
        assertThat(claims.renew(claim)).isTrue();
        assertThat(claims.take(1, clock.instant())).isEmpty();
        store().sql("update feed_webhook_cursor set claimed_until = now() - interval '1 second'")
                .update();
        assertThat(claims.take(1, clock.instant())).hasSize(1);
        assertThat(claims.renew(claim)).isFalse();
        assertThatThrownBy(() -> claims.make(claim, -1, 1, clock.instant()))
                .isInstanceOf(EmptyResultDataAccessException.class);
    }

    @Test
    void what_goes_wrong_again_and_again_is_said_once() {
        var logged = new ListAppender<ILoggingEvent>();
        logged.start();
        var logger = (Logger) LoggerFactory.getLogger(Courier.class);
        logger.addAppender(logged);
        try {
            var tries = new AtomicInteger();
            subscribe();
            courier(nodes.log(), (_, _, _) -> {
                tries.incrementAndGet();
                throw new IllegalStateException("broken");
            });
            await().atMost(PATIENCE).until(() -> tries.get() >= 2);
            couriers.getFirst().stop();
            assertThat(List.copyOf(logged.list).stream().filter(it -> it.getLevel() == Level.WARN))
                    .hasSize(1);
        } finally {
            logger.detachAppender(logged);
        }
    }

    @Test
    void of_two_nodes_one_tells_a_webhook_something_at_a_time() throws Exception {
        var inside = new AtomicBoolean();
        var twice = new AtomicBoolean();
        Sender sender = (target, headers, body) -> {
            if (!inside.compareAndSet(false, true)) {
                twice.set(true);
            }
            var outcome = client.post(target, headers, body);
            inside.set(false);
            return outcome;
        };
        subscribe();
        courier(nodes.log(), sender);
        courier(nodes.otherLog(), sender);
        nodes.atOnce(2, node -> {
            IntStream.range(0, 40)
                    .forEach(n -> nodes.<Object>send(
                            node,
                            new CountStock(bag, null, TwoNodes.OPERATOR, "bag", (n + node) % 2 == 0 ? 50 : 100),
                            TwoNodes.OPERATOR));
            return node;
        });
        awaitAllTold();
        assertThat(twice).isFalse();
        assertThat(shop.heard).extracting(Shop.Heard::id).doesNotHaveDuplicates();
    }

    @Test
    void a_node_that_dies_before_it_notes_what_was_taken_loses_nothing_and_changes_no_id() {
        var dies = new AtomicBoolean(true);
        subscribe();
        courier(nodes.log(), (target, headers, body) -> {
            var outcome = client.post(target, headers, body);
            if (dies.getAndSet(false)) {
                throw new IllegalStateException("killed");
            }
            return outcome;
        });
        counts(2);
        awaitAllTold();
        var first = shop.heard.getFirst();
        await().atMost(PATIENCE)
                .until(() -> shop.heard.stream()
                                .filter(it -> it.id().equals(first.id()))
                                .count()
                        > 1);
        assertThat(shop.heard.stream().filter(it -> it.id().equals(first.id())))
                .hasSize(2)
                .extracting(Shop.Heard::body)
                .containsOnly(first.body());
    }

    @Test
    void a_node_that_stood_still_until_its_claim_ran_out_changes_nothing_any_more() throws Exception {
        var stands = new CountDownLatch(1);
        subscribe();
        courier(nodes.log(), (target, headers, body) -> {
            client.post(target, headers, body);
            awaitQuietly(stands);
            return Outcome.of(410);
        });
        awaitHeard(1);
        courier(nodes.otherLog(), client);
        isQuiet();
        couriers.getFirst().ring();
        JdbcClient.create(nodes.log().database().pool())
                .sql("update feed_webhook_cursor set claimed_until = now() - interval '1 second'")
                .update();
        await().atMost(PATIENCE).until(() -> shop.heard.size() >= 2);
        assertThat(shop.heard.get(1).id()).isEqualTo(shop.heard.getFirst().id());
        assertThat(shop.heard.get(1).body()).isEqualTo(shop.heard.getFirst().body());
        stands.countDown();
        awaitAllTold();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_message_and_a_part_of_the_past_are_told_once_more_when_they_are_wanted() {
        subscribe();
        run();
        awaitAllTold();
        counts(1);
        awaitAllTold();
        var first = shop.heard.getFirst();
        var number = MessageId.number(HOOK.value(), first.id()).orElseThrow();
        int heard = shop.heard.size();
        assertThat(webhooks.sendAgain(HOOK.value(), number)).isTrue();
        assertThat(webhooks.sendAgain(HOOK.value(), 1_000)).isFalse();
        awaitHeard(heard + 1);
        isQuiet();
        assertThat(shop.heard).hasSize(heard + 1);
        assertThat(shop.heard.getLast().id()).isEqualTo(first.id());
        assertThat(shop.heard.getLast().body()).isEqualTo(first.body());
        counts(1);
        awaitAllTold();

        int before = shop.heard.size();
        webhooks.tellAgain(HOOK.value(), -1);
        awaitHeard(before + 1);
        isQuiet();
        var again = shop.heard.subList(before, shop.heard.size()).stream()
                .flatMap(it -> Stream.of(changes(it).toArray(String[]::new)))
                .toList();
        assertThat(again).isEqualTo(happened());
        assertThat(webhooks.messages(HOOK.value(), 100, Long.MAX_VALUE))
                .allSatisfy(it -> {
                    assertThat(it.takenAt()).isNotNull();
                    assertThat(it.outcome()).isEqualTo(new Outcome(Word.TAKEN, 204));
                })
                .hasSize(
                        (int) shop.heard.stream().map(Shop.Heard::id).distinct().count());
    }

    @Test
    void read_anew_the_log_says_the_same_of_webhooks_and_nobody_is_told_anything_twice() {
        subscribe();
        run();
        awaitAllTold();
        int heard = shop.heard.size();
        var before = shown();
        watchers.getLast().stop();
        WebhooksConfiguration.rebuild(nodes.log().transactions(), watchers.getFirst())
                .rebuild("webhooks");
        await().atMost(PATIENCE).until(() -> webhooks.find(HOOK.value()).isPresent());
        assertThat(shown()).isEqualTo(before);
        isQuiet();
        assertThat(shop.heard).hasSize(heard);
        assertThatCode(() -> counts(1)).doesNotThrowAnyException();
        awaitAllTold();
    }
}
