package market.sourcing.infra.payments.sandbox;

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
import market.sourcing.domain.payment.Answer;
import market.sourcing.domain.payment.Charge;
import market.sourcing.domain.payment.PayBack;
import market.sourcing.domain.payment.PaymentIdReused;
import market.sourcing.domain.payment.PaymentProvider;
import market.sourcing.domain.payment.RefundAnswer;
import market.sourcing.domain.shared.Money;
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

class SandboxIT {
    private static final Duration DELAY = Duration.ofMinutes(10);
    private static final Duration REVERSAL = Duration.ofHours(12);
    private static final Duration DAY = Duration.ofDays(1);

    private final TestDatabase database = TestPostgres.freshDatabase();
    private final JdbcClient jdbc = JdbcClient.create(database.pool());
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(database.pool());
    private final TestClock clock = new TestClock(Instant.parse("2030-01-01T00:00:00Z"));
    private final WebhookSignature signature =
            new WebhookSignature(WebhookSecrets.configured("a-secret-of-these-tests", ""), InstantSource.system());
    private final Receiver receiver = new Receiver(signature);
    private WebhookPost post = post();
    private SandboxProvider sandbox = provider();

    private WebhookPost post() {
        var made = new WebhookPost(
                SandboxBooks.WEBHOOKS, jdbc, new HttpPost(signature), () -> Optional.of(receiver.address()), clock);
        made.loop().start();
        return made;
    }

    private SandboxProvider provider() {
        return new SandboxProvider(
                new SandboxBooks(jdbc, transactions), post, clock, new SandboxProvider.Delays(DELAY, REVERSAL));
    }

    /** As after a crash: nothing but the tables is left. */
    private void restart() {
        post.loop().stop();
        post = post();
        sandbox = provider();
    }

    @AfterEach
    void close() {
        post.loop().stop();
        receiver.close();
        database.close();
    }

    private static Charge charge(String id, String method) {
        return new Charge(id, "order-1", Money.of(1000, "CNY"), method);
    }

    private static PayBack payBack(String id, String paymentId, long minor) {
        return new PayBack(id, paymentId, Money.of(minor, "CNY"));
    }

    private void advance(Duration by) {
        clock.advance(by);
        post.ring();
    }

    private long open() {
        return jdbc.sql("select count(*) from sandbox_webhook where next_at is not null")
                .query(Long.class)
                .single();
    }

    @Test
    void approved_is_approved_again_after_a_restart_and_nobody_is_told() {
        var answer = sandbox.charge(charge("p", "sandbox-approve"));
        assertThat(answer).isInstanceOf(Answer.Approved.class);
        restart();
        assertThat(sandbox.charge(charge("p", "sandbox-approve"))).isEqualTo(answer);
        assertThat(sandbox.statusOf("p")).isEqualTo(answer);
        assertThat(jdbc.sql("select count(*) from sandbox_charge")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(open()).isZero();
    }

    @Test
    void declined_unknown_methods_and_unknown_payments_have_their_codes() {
        assertThat(sandbox.charge(charge("p", "sandbox-decline"))).isEqualTo(new Answer.Declined("DECLINED_BY_ISSUER"));
        assertThat(sandbox.statusOf("p")).isEqualTo(new Answer.Declined("DECLINED_BY_ISSUER"));
        assertThat(sandbox.charge(charge("q", "visa"))).isEqualTo(new Answer.Declined("UNKNOWN_METHOD"));
        assertThat(sandbox.charge(charge("q", "visa"))).isEqualTo(new Answer.Declined("UNKNOWN_METHOD"));
        assertThat(sandbox.statusOf("never")).isEqualTo(new Answer.Declined(PaymentProvider.UNKNOWN));
    }

    @Test
    void an_id_is_good_for_one_charge_only() {
        sandbox.charge(charge("p", "sandbox-approve"));
        assertThatThrownBy(() -> sandbox.charge(new Charge("p", "order-1", Money.of(1001, "CNY"), "sandbox-approve")))
                .isInstanceOf(PaymentIdReused.class);
        assertThatThrownBy(() -> sandbox.charge(new Charge("p", "order-2", Money.of(1000, "CNY"), "sandbox-approve")))
                .isInstanceOf(PaymentIdReused.class);
    }

    @Test
    void charged_at_once_many_times_is_charged_once() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = threads.invokeAll(IntStream.range(0, 32)
                    .<Callable<Answer>>mapToObj(n -> () -> sandbox.charge(charge("p", "sandbox-duplicate-webhook")))
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(new Answer.Approved("charge-p"));
            }
        }
        await().until(() -> open() == 0);
        assertThat(receiver.received).hasSize(2);
    }

    @Test
    void a_timeout_has_taken_the_money_and_a_webhook_tells() {
        assertThat(sandbox.charge(charge("p", "sandbox-timeout"))).isEqualTo(new Answer.Pending());
        assertThat(sandbox.statusOf("p")).isInstanceOf(Answer.Approved.class);
        await().until(() -> receiver.received.size() == 1);

        var notice = receiver.received.getFirst();
        assertThat(notice.at("/paymentId").asString()).isEqualTo("p");
        assertThat(notice.at("/orderId").asString()).isEqualTo("order-1");
        assertThat(notice.at("/outcome").asString()).isEqualTo("APPROVED");
        assertThat(notice.at("/reference").asString()).isEqualTo("charge-p");
        assertThat(notice.at("/amount/minor").asLong()).isEqualTo(1000);
        assertThat(notice.at("/amount/currency").asString()).isEqualTo("CNY");
        assertThat(sandbox.charge(charge("p", "sandbox-timeout"))).isEqualTo(new Answer.Approved("charge-p"));
    }

    @Test
    void a_late_webhook_comes_when_its_time_has_come_also_after_a_restart() {
        assertThat(sandbox.charge(charge("p", "sandbox-late-webhook"))).isEqualTo(new Answer.Pending());
        advance(DELAY.minusMillis(1));
        assertThat(sandbox.statusOf("p")).isEqualTo(new Answer.Pending());
        assertThat(sandbox.refund(payBack("r", "p", 1))).isEqualTo(new RefundAnswer.Refused("NOT_TAKEN"));
        restart();
        assertThat(receiver.received).isEmpty();
        advance(Duration.ofMillis(1));

        await().until(() -> receiver.received.size() == 1);
        assertThat(sandbox.statusOf("p")).isEqualTo(new Answer.Approved("charge-p"));
    }

    @Test
    void a_duplicate_webhook_is_the_same_event_twice() {
        assertThat(sandbox.charge(charge("p", "sandbox-duplicate-webhook"))).isInstanceOf(Answer.Approved.class);
        await().until(() -> receiver.received.size() == 2);
        assertThat(receiver.eventIds()).containsExactly("event-of-p", "event-of-p");
    }

    @Test
    void a_webhook_may_be_there_before_the_answer() {
        var answer = sandbox.charge(charge("p", "sandbox-webhook-first"));
        assertThat(receiver.eventIds()).containsExactly("event-of-p");
        assertThat(answer).isInstanceOf(Answer.Approved.class);
        assertThat(open()).isZero();
    }

    @Test
    void what_is_left_of_a_payment_is_reversed_after_a_while_and_a_webhook_tells_also_after_a_restart() {
        var answer = sandbox.charge(charge("p", "sandbox-reverse"));
        assertThat(answer).isEqualTo(new Answer.Approved("charge-p"));
        assertThat(sandbox.charge(charge("p", "sandbox-reverse"))).isEqualTo(answer);
        assertThat(sandbox.refund(payBack("r1", "p", 300))).isEqualTo(new RefundAnswer.Paid("refund-r1"));
        advance(REVERSAL.minusMillis(1));
        assertThat(open()).isOne();
        restart();
        assertThat(receiver.received).isEmpty();
        advance(Duration.ofMillis(1));

        await().until(() -> receiver.received.size() == 1);
        var notice = receiver.received.getFirst();
        assertThat(notice.at("/eventId").asString()).isEqualTo("reversal-of-p");
        assertThat(notice.at("/outcome").asString()).isEqualTo("REVERSED");
        assertThat(notice.at("/reference").asString()).isEqualTo("charge-p");
        assertThat(notice.at("/amount/minor").asLong()).isEqualTo(700);
        assertThat(notice.at("/reasonCode").asString()).isEqualTo("DISPUTED_BY_PAYER");
        assertThat(sandbox.refund(payBack("r2", "p", 700))).isEqualTo(new RefundAnswer.Refused("REVERSED"));
        assertThat(sandbox.refund(payBack("r1", "p", 300))).isEqualTo(new RefundAnswer.Paid("refund-r1"));
        assertThat(sandbox.statusOf("p")).isEqualTo(answer);
    }

    @Test
    void a_payment_of_which_nothing_is_left_is_not_reversed() {
        sandbox.charge(charge("p", "sandbox-reverse"));
        sandbox.refund(payBack("r1", "p", 400));
        sandbox.refund(payBack("r2", "p", 600));
        assertThat(open()).isZero();
        advance(REVERSAL);
        assertThat(receiver.received).isEmpty();
    }

    @Test
    void a_webhook_is_sent_until_it_is_taken() {
        receiver.status.set(500);
        sandbox.charge(charge("p", "sandbox-webhook-first"));
        assertThat(receiver.received).hasSize(1);
        advance(Duration.ofSeconds(1));
        await().until(() -> receiver.received.size() == 2);
        receiver.status.set(204);
        await().pollInSameThread().until(() -> {
            advance(Duration.ofSeconds(2));
            return open() == 0;
        });
        assertThat(receiver.received).hasSize(3);
    }

    @Test
    void a_webhook_that_nobody_takes_in_a_day_is_given_up() {
        receiver.status.set(500);
        sandbox.charge(charge("p", "sandbox-webhook-first"));
        advance(DAY);
        await().until(() -> receiver.received.size() == 2);
        await().until(() -> open() == 0);
        assertThat(jdbc.sql("select taken from sandbox_webhook")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void a_webhook_whose_time_came_while_nobody_sent_has_a_day_from_then() {
        receiver.status.set(500);
        sandbox.charge(charge("p", "sandbox-late-webhook"));
        advance(DAY.multipliedBy(3));
        await().until(() -> receiver.received.size() == 1);
        receiver.status.set(200);
        await().pollInSameThread().until(() -> {
            advance(Duration.ofSeconds(1));
            return open() == 0;
        });
        assertThat(receiver.received).hasSize(2);
    }

    @Test
    void refunds_never_give_back_more_than_was_taken() {
        sandbox.charge(charge("p", "sandbox-approve"));
        assertThat(sandbox.refund(payBack("r1", "p", 700))).isEqualTo(new RefundAnswer.Paid("refund-r1"));
        assertThat(sandbox.refund(payBack("r1", "p", 700))).isEqualTo(new RefundAnswer.Paid("refund-r1"));
        assertThat(sandbox.refund(payBack("r2", "p", 301))).isEqualTo(new RefundAnswer.Refused("MORE_THAN_TAKEN"));
        assertThat(sandbox.refund(payBack("r3", "p", 300))).isEqualTo(new RefundAnswer.Paid("refund-r3"));
        assertThatThrownBy(() -> sandbox.refund(payBack("r1", "p", 1))).isInstanceOf(PaymentIdReused.class);
        assertThat(sandbox.refund(payBack("r4", "none", 1))).isEqualTo(new RefundAnswer.Refused("UNKNOWN_PAYMENT"));
        assertThat(sandbox.refund(new PayBack("r5", "p", Money.of(1, "USD"))))
                .isEqualTo(new RefundAnswer.Refused("OTHER_CURRENCY"));
    }

    @Test
    void refunds_at_once_never_give_back_more_than_was_taken() throws Exception {
        sandbox.charge(charge("p", "sandbox-approve"));
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = threads.invokeAll(IntStream.range(0, 16)
                    .<Callable<RefundAnswer>>mapToObj(n -> () -> sandbox.refund(payBack("r" + n, "p", 300)))
                    .toList());
            long paid = 0;
            for (var answer : answers) {
                paid += answer.get() instanceof RefundAnswer.Paid ? 1 : 0;
            }
            assertThat(paid).isEqualTo(3);
        }
    }

    @Test
    void a_declined_charge_has_nothing_to_give_back() {
        sandbox.charge(charge("p", "sandbox-decline"));
        assertThat(sandbox.refund(payBack("r", "p", 1))).isEqualTo(new RefundAnswer.Refused("NOT_TAKEN"));
    }

    @Test
    void the_first_answer_to_a_refund_of_a_timeout_is_lost_too() {
        sandbox.charge(charge("p", "sandbox-timeout"));
        assertThat(sandbox.refund(payBack("r", "p", 1000))).isEqualTo(new RefundAnswer.Pending());
        assertThat(sandbox.refund(payBack("r", "p", 1000))).isEqualTo(new RefundAnswer.Paid("refund-r"));
    }

    @Test
    void the_callers_transaction_decides_nothing() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            sandbox.charge(charge("p", "sandbox-approve"));
            sandbox.refund(payBack("r", "p", 400));
            status.setRollbackOnly();
        });
        assertThat(sandbox.statusOf("p")).isInstanceOf(Answer.Approved.class);
        assertThat(jdbc.sql("select refund_id from sandbox_refund")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("r"));
    }
}
