package market.sourcing.infra.payments.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import market.sourcing.domain.payment.Answer;
import market.sourcing.domain.payment.Charge;
import market.sourcing.domain.payment.PayBack;
import market.sourcing.domain.payment.PaymentNotice;
import market.sourcing.domain.payment.PaymentNotice.Outcome;
import market.sourcing.domain.payment.PaymentProvider;
import market.sourcing.domain.payment.RefundAnswer;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.ReasonCode;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.infra.testing.TestDatabase;
import market.sourcing.infra.testing.TestPostgres;
import market.sourcing.infra.webhook.Reception;
import market.sourcing.infra.webhook.WebhookSecrets;
import market.sourcing.infra.webhook.WebhookSignature;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class PaymentWebhooksIT {
    private static final PaymentNotice NOTICE = notice("event-1");

    private final TestDatabase database = TestPostgres.freshDatabase();
    private final JdbcClient jdbc = JdbcClient.create(database.pool());
    private final WebhookSignature signature = signatureOf("somebody");
    private final List<PaymentNotice> taken = Collections.synchronizedList(new ArrayList<>());
    private @Nullable RuntimeException failure;
    private @Nullable CyclicBarrier together;
    private final PaymentWebhooks webhooks = new PaymentWebhooks(
            List.of(new Provider("somebody"), new Provider("other")),
            PaymentWebhooksIT::signatureOf,
            jdbc,
            () -> (provider, notice) -> take(notice));

    @AfterEach
    void close() {
        database.close();
    }

    private static WebhookSignature signatureOf(String provider) {
        return new WebhookSignature(WebhookSecrets.configured("the-secret-of-" + provider, ""), InstantSource.system());
    }

    private static PaymentNotice notice(String eventId) {
        return new PaymentNotice(eventId, "payment-1", "order-1", Outcome.APPROVED, "ref", Money.of(1250, "CNY"));
    }

    private void take(PaymentNotice notice) {
        taken.add(notice);
        if (together != null) {
            try {
                together.await(10, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private Reception send(PaymentNotice notice) {
        return send(new String(NoticeJson.write(notice), StandardCharsets.UTF_8));
    }

    private Reception send(String json) {
        var body = json.getBytes(StandardCharsets.UTF_8);
        return webhooks.receive("somebody", signature.sign(body), body);
    }

    private long receipts() {
        return jdbc.sql("select count(*) from webhook_receipt")
                .query(Long.class)
                .single();
    }

    @Test
    void a_signed_notice_is_taken_as_it_was_written_and_a_second_delivery_changes_nothing() {
        assertThat(send(NOTICE)).isEqualTo(Reception.TAKEN);
        assertThat(send(NOTICE)).isEqualTo(Reception.KNOWN);
        assertThat(taken).containsExactly(NOTICE);
        assertThat(send(notice("event-2"))).isEqualTo(Reception.TAKEN);
    }

    @Test
    void a_refund_says_which() {
        var refund = new PaymentNotice(
                "event-2", "payment-1", "order-1", Outcome.REFUNDED, "ref", Money.of(1250, "CNY"), null, "refund-1-1");
        assertThat(send(refund)).isEqualTo(Reception.TAKEN);
        assertThat(taken).containsExactly(refund);
        var nameless = new String(NoticeJson.write(refund), StandardCharsets.UTF_8)
                .replace("event-2", "event-3")
                .replace("\"refund-1-1\"", "null");
        assertThat(wrong(nameless)).isEqualTo("refundId");
    }

    @Test
    void a_reversal_says_why() {
        var reversal = new PaymentNotice(
                "event-2",
                "payment-1",
                "order-1",
                Outcome.REVERSED,
                "ref",
                Money.of(1250, "CNY"),
                new ReasonCode("10.4"),
                null);
        assertThat(send(reversal)).isEqualTo(Reception.TAKEN);
        assertThat(taken).containsExactly(reversal);
        var whole = new String(NoticeJson.write(reversal), StandardCharsets.UTF_8);
        for (var reason : List.of("null", "\"\"", "\"a sentence\"", "\"" + "x".repeat(65) + "\"", "{}")) {
            var json = whole.replace("event-2", "event-3").replace("\"10.4\"", reason);
            assertThat(wrong(json)).as(json).isEqualTo("reasonCode");
        }
        assertThat(taken).hasSize(1);
    }

    @Test
    void a_notice_that_could_not_be_taken_is_not_remembered() {
        failure = new IllegalStateException("not now");
        assertThatThrownBy(() -> send(NOTICE)).isSameAs(failure);
        assertThat(receipts()).isZero();
        failure = null;
        assertThat(send(NOTICE)).isEqualTo(Reception.TAKEN);
        assertThat(receipts()).isEqualTo(1);
    }

    @Test
    void two_deliveries_at_once_are_both_answered_and_remembered_once() throws Exception {
        together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(() -> send(NOTICE));
            var other = threads.submit(() -> send(NOTICE));
            assertThat(one.get(20, TimeUnit.SECONDS)).isEqualTo(Reception.TAKEN);
            assertThat(other.get(20, TimeUnit.SECONDS)).isEqualTo(Reception.TAKEN);
        }
        assertThat(receipts()).isEqualTo(1);
    }

    @Test
    void what_is_not_signed_and_whoever_is_not_known_is_turned_away() {
        var body = NoticeJson.write(NOTICE);
        assertThat(webhooks.receive("somebody", null, body)).isEqualTo(Reception.NOT_SIGNED);
        assertThat(webhooks.receive("nobody", signature.sign(body), body)).isEqualTo(Reception.NO_SUCH_SENDER);
        assertThat(taken).isEmpty();
    }

    @Test
    void no_provider_can_tell_for_another() {
        var body = NoticeJson.write(NOTICE);
        var ofOther = signatureOf("other").sign(body);
        assertThat(webhooks.receive("somebody", ofOther, body)).isEqualTo(Reception.NOT_SIGNED);
        assertThat(webhooks.receive("other", signature.sign(body), body)).isEqualTo(Reception.NOT_SIGNED);
        assertThat(taken).isEmpty();
        assertThat(webhooks.receive("other", ofOther, body)).isEqualTo(Reception.TAKEN);
    }

    /** They could be stored nowhere, or would write lines of the log. */
    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\n", "\\u001b[2J", "\\u2028", "\\ud800", " "})
    void ids_that_cannot_be_shown_are_refused(String characters) {
        var refund = new PaymentNotice(
                "event-2", "payment-1", "order-1", Outcome.REFUNDED, "ref", Money.of(1250, "CNY"), null, "refund-1");
        var whole = new String(NoticeJson.write(refund), StandardCharsets.UTF_8);
        var fields = Map.of(
                "eventId",
                "event-2",
                "paymentId",
                "payment-1",
                "orderId",
                "order-1",
                "reference",
                "ref",
                "refundId",
                "refund-1");
        fields.forEach((field, id) -> {
            var broken = characters.isBlank() ? characters : id + characters + "x";
            var json = whole.replace("\"" + id + "\"", "\"" + broken + "\"");
            assertThat(json).isNotEqualTo(whole);
            assertThat(wrong(json)).as(json).isEqualTo(field);
        });
        assertThat(taken).isEmpty();
    }

    @Test
    void what_is_not_one_object_is_unreadable() {
        var whole = new String(NoticeJson.write(NOTICE), StandardCharsets.UTF_8);
        for (var json :
                List.of("", "null", "[]", "nonsense", whole + "{}", whole.substring(1), whole.replace("\"CNY\"", ""))) {
            assertThat(send(json)).as(json).isEqualTo(Reception.UNREADABLE);
        }
        assertThat(send(whole.replace("{\"eventId\"", "{\"more\":1,\"eventId\"")))
                .isEqualTo(Reception.TAKEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "APPROVED|MAYBE|outcome",
                "\"APPROVED\"|0|outcome",
                "\"payment-1\"|null|paymentId",
                "\"payment-1\"|{}|paymentId",
                "\"payment-1\"|-1|paymentId",
                "\"order-1\"|\"one\"|orderId",
                "\"CNY\"|null|amount",
                "1250|0|amount",
                "1250|-1|amount",
                "1250|\"x\"|amount",
                "1250|1250.5|amount",
                "1250|1180591620717411303424|amount",
                "1250|1e2147483648|amount",
                "\"APPROVED\"|1180591620717411303424|outcome",
                "\"APPROVED\"|1e2147483648|outcome",
                "\"APPROVED\"|{\"x\":[1180591620717411303424]}|outcome",
            })
    void a_field_that_is_not_as_it_should_be_is_named(String part, String instead, String field) {
        var whole = new String(NoticeJson.write(NOTICE), StandardCharsets.UTF_8);
        assertThat(wrong(whole.replace(part, instead))).isEqualTo(field);
        assertThatThrownBy(() -> send(whole.replace("CNY", "XXQ")))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.code()).isEqualTo(RefusalCode.UNKNOWN_CURRENCY));
        assertThat(taken).isEmpty();
    }

    /** The field that is named. */
    private @Nullable Object wrong(String json) {
        var refused = catchThrowableOfType(Refused.class, () -> send(json));
        assertThat(refused.code()).isEqualTo(RefusalCode.INVALID_VALUE);
        return refused.facts().get("field");
    }

    private record Provider(String name) implements PaymentProvider {
        @Override
        public Answer charge(Charge charge) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Answer statusOf(String paymentId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public RefundAnswer refund(PayBack refund) {
            throw new UnsupportedOperationException();
        }
    }
}
