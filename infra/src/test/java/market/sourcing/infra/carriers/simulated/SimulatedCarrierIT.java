package market.sourcing.infra.carriers.simulated;

import static market.sourcing.domain.carrier.ScanKind.ACCEPTED;
import static market.sourcing.domain.carrier.ScanKind.CUSTOMS;
import static market.sourcing.domain.carrier.ScanKind.DELIVERED;
import static market.sourcing.domain.carrier.ScanKind.IN_TRANSIT;
import static market.sourcing.domain.carrier.ScanKind.RETURNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import market.sourcing.domain.carrier.Scan;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.shared.Refused;
import market.sourcing.infra.testing.TestClock;
import market.sourcing.infra.testing.TestDatabase;
import market.sourcing.infra.testing.TestPostgres;
import market.sourcing.infra.webhook.HttpPost;
import market.sourcing.infra.webhook.Receiver;
import market.sourcing.infra.webhook.WebhookPost;
import market.sourcing.infra.webhook.WebhookSecrets;
import market.sourcing.infra.webhook.WebhookSignature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SimulatedCarrierIT {
    private static final Duration ACCEPT_AFTER = Duration.ofMinutes(10);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

    private final TestDatabase database = TestPostgres.freshDatabase();
    private final JdbcClient jdbc = JdbcClient.create(database.pool());
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(database.pool());
    private final TestClock clock = new TestClock(START);
    private final WebhookSignature signature =
            new WebhookSignature(WebhookSecrets.configured("a-secret-of-these-tests", ""), InstantSource.system());
    private final Receiver receiver = new Receiver(signature);
    private WebhookPost post = post();
    private final SimulatedCarrier carrier =
            new SimulatedCarrier(new SimulatedBooks(jdbc, transactions), clock, ACCEPT_AFTER);

    private WebhookPost post() {
        var made = new WebhookPost(
                SimulatedBooks.WEBHOOKS, jdbc, new HttpPost(signature), () -> Optional.of(receiver.address()), clock);
        made.loop().start();
        return made;
    }

    @AfterEach
    void close() {
        post.loop().stop();
        receiver.close();
        database.close();
    }

    private void advance(Duration by) {
        clock.advance(by);
        post.ring();
    }

    private long open() {
        return jdbc.sql("select count(*) from simulated_webhook where next_at is not null")
                .query(Long.class)
                .single();
    }

    private List<ScanKind> scansOf(String number) {
        return carrier.scansOf(number).stream().map(Scan::kind).toList();
    }

    private List<String> toldKinds() {
        return receiver.received.stream()
                .map(notice -> notice.at("/kind").asString())
                .toList();
    }

    private void awaitTold(ScanKind... kinds) {
        var names = List.of(kinds).stream().map(ScanKind::name).toList();
        await().untilAsserted(() -> assertThat(toldKinds()).isEqualTo(names));
    }

    @Test
    void a_parcel_is_accepted_carried_and_delivered_and_each_scan_is_told() {
        carrier.announce("SIMACCEPT1");
        advance(ACCEPT_AFTER.minusMillis(1));
        assertThat(scansOf("SIMACCEPT1")).isEmpty();
        assertThat(receiver.received).isEmpty();
        advance(Duration.ofMillis(1));
        awaitTold(ACCEPTED);

        var notice = receiver.received.getFirst();
        assertThat(notice.at("/eventId").asString()).isEqualTo("SIMACCEPT1-accepted");
        assertThat(notice.at("/trackingNumber").asString()).isEqualTo("SIMACCEPT1");
        assertThat(notice.at("/at").asString()).isEqualTo("2030-01-01T00:10:00Z");
        assertThat(carrier.scansOf("SIMACCEPT1"))
                .containsExactly(new Scan("SIMACCEPT1-accepted", ACCEPTED, START.plus(ACCEPT_AFTER), "Yiwu"));

        advance(HOUR.multipliedBy(12));
        awaitTold(ACCEPTED, IN_TRANSIT);
        advance(Duration.ofDays(5));
        awaitTold(ACCEPTED, IN_TRANSIT, DELIVERED);
        assertThat(scansOf("SIMACCEPT1")).containsExactly(ACCEPTED, IN_TRANSIT, DELIVERED);
        await().until(() -> open() == 0);
    }

    @Test
    void a_number_that_nobody_announced_and_one_that_is_never_given_have_no_scans() {
        carrier.announce("SIMNEVER1");
        advance(Duration.ofDays(30));
        assertThat(scansOf("SIMNEVER1")).isEmpty();
        assertThat(scansOf("SIMACCEPT1")).isEmpty();
        assertThat(open()).isZero();
    }

    @Test
    void announced_again_at_once_or_later_changes_nothing() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = threads.invokeAll(IntStream.range(0, 16)
                    .<Callable<Boolean>>mapToObj(n -> () -> {
                        carrier.announce("SIMACCEPT1");
                        return true;
                    })
                    .toList());
            for (var one : all) {
                assertThat(one.get()).isTrue();
            }
        }
        clock.advance(HOUR);
        carrier.announce("SIMACCEPT1");
        assertThat(carrier.scansOf("SIMACCEPT1")).extracting(Scan::at).containsExactly(START.plus(ACCEPT_AFTER));
        awaitTold(ACCEPTED);
    }

    @Test
    void twice_is_the_same_scan_twice() {
        carrier.announce("SIMTWICE1");
        advance(ACCEPT_AFTER);
        await().until(() -> receiver.received.size() == 2);
        assertThat(receiver.eventIds()).containsExactly("SIMTWICE1-accepted", "SIMTWICE1-accepted");
        assertThat(scansOf("SIMTWICE1")).containsExactly(ACCEPTED);
    }

    @Test
    void out_of_order_is_told_so_whether_time_passes_or_jumps() {
        carrier.announce("SIMOUTOFORDER1");
        advance(ACCEPT_AFTER);
        assertThat(scansOf("SIMOUTOFORDER1")).containsExactly(ACCEPTED);
        advance(HOUR.multipliedBy(12));
        awaitTold(IN_TRANSIT);
        advance(Duration.ofDays(7));
        awaitTold(IN_TRANSIT, ACCEPTED, DELIVERED, CUSTOMS);
        assertThat(scansOf("SIMOUTOFORDER1")).containsExactly(ACCEPTED, IN_TRANSIT, CUSTOMS, DELIVERED);

        receiver.received.clear();
        carrier.announce("SIMOUTOFORDER2");
        advance(Duration.ofDays(7));
        awaitTold(IN_TRANSIT, ACCEPTED, DELIVERED, CUSTOMS);
    }

    @Test
    void late_is_known_30_hours_after_it_was_scanned() {
        carrier.announce("SIMLATE1");
        advance(ACCEPT_AFTER.plus(HOUR.multipliedBy(30)).minusMillis(1));
        assertThat(scansOf("SIMLATE1")).isEmpty();
        advance(Duration.ofMillis(1));
        awaitTold(ACCEPTED);
        assertThat(receiver.received.getFirst().at("/at").asString()).isEqualTo("2030-01-01T00:10:00Z");
        assertThat(scansOf("SIMLATE1")).containsExactly(ACCEPTED);
    }

    @Test
    void parcels_cross_borders_and_go_back() {
        carrier.announce("SIMBORDER1");
        carrier.announce("SIMRETURN1");
        carrier.announce("SIM4711");
        clock.advance(Duration.ofDays(8));
        assertThat(scansOf("SIMBORDER1")).containsExactly(ACCEPTED, IN_TRANSIT, CUSTOMS, DELIVERED);
        assertThat(scansOf("SIMRETURN1")).containsExactly(ACCEPTED, IN_TRANSIT, RETURNED);
        assertThat(scansOf("SIM4711")).containsExactly(ACCEPTED, IN_TRANSIT, DELIVERED);
    }

    @Test
    void a_scan_is_told_until_it_is_taken_also_after_a_restart() {
        receiver.status.set(500);
        carrier.announce("SIMACCEPT1");
        advance(ACCEPT_AFTER);
        await().until(() -> receiver.received.size() == 1);
        post.loop().stop();
        receiver.status.set(200);
        post = post();
        advance(Duration.ofSeconds(1));
        await().until(() -> receiver.received.size() == 2);
        assertThat(receiver.eventIds()).containsExactly("SIMACCEPT1-accepted", "SIMACCEPT1-accepted");
    }

    @Test
    void the_callers_transaction_decides_nothing() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            carrier.announce("SIMACCEPT1");
            status.setRollbackOnly();
        });
        clock.advance(ACCEPT_AFTER);
        assertThat(scansOf("SIMACCEPT1")).containsExactly(ACCEPTED);
    }

    @Test
    void a_number_of_another_carrier_is_refused() {
        assertThatThrownBy(() -> carrier.announce("RA473124829GB")).isInstanceOf(Refused.class);
    }
}
