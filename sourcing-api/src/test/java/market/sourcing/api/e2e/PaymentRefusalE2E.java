package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OTHER_BUYER;
import static market.sourcing.api.e2e.Client.OTHER_FACTORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Payments that are declined, unknown or not due. */
class PaymentRefusalE2E {
    @SuppressWarnings("NullAway.Init")
    private static Goods.Thing bag;

    @SuppressWarnings("NullAway.Init")
    private String order;

    @BeforeAll
    static void a_factory_sells() {
        bag = Goods.inStock(FACTORY, Goods.verified(FACTORY).id(), "To be paid", 10_000);
    }

    @BeforeEach
    void a_buyer_orders() {
        order = Trade.placed(BUYER, bag, 20);
    }

    @Test
    void after_a_decline_the_goods_are_reserved_still_and_another_attempt_pays() {
        Trade.awaitState(BUYER, order, "AWAITING_PAYMENT");
        int left = Trade.available(FACTORY, bag);
        var declined = Trade.pay(BUYER, order, "sandbox-decline");
        assertThat(declined.status()).isEqualTo(200);
        assertThat(declined.text("/status")).isEqualTo("DECLINED");
        assertThat(declined.text("/declineCode")).isEqualTo("DECLINED_BY_ISSUER");
        assertThat(Trade.pay(BUYER, order, "sandbox-unheard-of").text("/declineCode"))
                .isEqualTo("UNKNOWN_METHOD");
        assertThat(BUYER.get(order).text("/state")).isEqualTo("AWAITING_PAYMENT");
        assertThat(Trade.available(FACTORY, bag)).isLessThanOrEqualTo(left);
        assertThat(Trade.pay(BUYER, order, Trade.APPROVE).text("/status")).isEqualTo("HELD");
        assertThat(Books.awaitMovements(order, 1)).hasSize(1);
    }

    @Test
    void while_one_payment_is_open_there_is_no_other() {
        assertThat(Trade.pay(BUYER, order, Trade.LATE).status()).isEqualTo(202);
        var second = Trade.pay(BUYER, order, Trade.APPROVE);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("PAYMENT_IN_PROGRESS");
        assertThat(second.text("/paymentId")).startsWith("payment-");
        Trade.letPass(Duration.ofMinutes(11));
        Trade.awaitState(BUYER, order, "AWAITING_DISPATCH");
    }

    @Test
    void what_is_paid_or_closed_is_not_paid_again() {
        assertThat(Trade.pay(BUYER, order, Trade.APPROVE).status()).isEqualTo(200);
        var twice = Trade.pay(BUYER, order, Trade.APPROVE);
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.code()).isEqualTo("ORDER_NOT_AWAITING_PAYMENT");
        var closed = Trade.placed(BUYER, bag, 20);
        Trade.cancel(BUYER, closed);
        assertThat(Trade.pay(BUYER, closed, Trade.APPROVE).code()).isEqualTo("ORDER_NOT_AWAITING_PAYMENT");
    }

    @Test
    void the_body_names_a_method_and_perhaps_a_provider() {
        assertThat(BUYER.create(order + "/pay", "{}").errors()).containsExactly("method: REQUIRED");
        assertThat(BUYER.create(order + "/pay", Map.of("method", "Not A Slug", "amount", 1))
                        .errors())
                .containsExactlyInAnyOrder("method: INVALID_VALUE", "amount: UNKNOWN_FIELD");
        var nobody = BUYER.create(order + "/pay", Map.of("method", Trade.APPROVE, "provider", "nobody"));
        assertThat(nobody.status()).isEqualTo(404);
        assertThat(nobody.code()).isEqualTo("PROVIDER_UNKNOWN");
        assertThat(BUYER.post(order + "/pay", "{\"method\":\"sandbox-approve\"}")
                        .code())
                .isEqualTo("IDEMPOTENCY_KEY_MISSING");
        assertThat(Trade.history(BUYER, order)).doesNotContain("PaymentRequested");
    }

    @Test
    void another_partys_order_is_as_if_it_were_not_there() {
        for (var other : List.of(OTHER_BUYER, OTHER_FACTORY)) {
            assertThat(Trade.pay(other, order, Trade.APPROVE).code()).isEqualTo("ORDER_UNKNOWN");
            assertThat(Trade.cancel(other, order).code()).isEqualTo("ORDER_UNKNOWN");
            assertThat(Trade.handOver(other, order).code()).isEqualTo("ORDER_UNKNOWN");
            assertThat(Trade.confirm(other, order).code()).isEqualTo("ORDER_UNKNOWN");
            assertThat(other.get(order + "/timeline").status()).isEqualTo(404);
        }
        assertThat(Trade.pay(FACTORY, order, Trade.APPROVE).code()).isEqualTo("NOT_ALLOWED");
        assertThat(Trade.handOver(BUYER, order).code()).isEqualTo("NOT_ALLOWED");
        assertThat(Trade.confirm(FACTORY, order).code()).isEqualTo("NOT_ALLOWED");
        assertThat(Trade.pay(BUYER, "/api/orders/order-nowhere", Trade.APPROVE).status())
                .isEqualTo(404);
    }

    @Test
    void each_step_waits_for_the_one_before() {
        assertThat(Trade.handOver(FACTORY, order).code()).isEqualTo("ORDER_NOT_PAID");
        assertThat(Trade.confirm(BUYER, order).code()).isEqualTo("ORDER_NOT_HANDED_OVER");
        Trade.pay(BUYER, order, Trade.APPROVE);
        Trade.handOver(FACTORY, order);
        var late = Trade.cancel(BUYER, order);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("ORDER_HANDED_OVER");
    }

    @Test
    void a_change_needs_the_version_that_was_seen() {
        var reason = Map.of("reason", "too late");
        var stale = BUYER.change(order + "/cancel", 7, reason);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("STALE_VERSION");
        var missing = BUYER.post(order + "/cancel", Client.json(reason));
        assertThat(missing.status()).isEqualTo(428);
        assertThat(FACTORY.post(order + "/hand-over", "{}").status()).isEqualTo(428);
        assertThat(BUYER.send("POST", order + "/confirm-receipt", BodyPublishers.noBody())
                        .status())
                .isEqualTo(428);
        assertThat(BUYER.change(order + "/cancel", 0, Map.of("reason", "")).errors())
                .containsExactly("reason: INVALID_VALUE");
        assertThat(BUYER.change(order + "/cancel", 0, reason).status()).isEqualTo(200);
        assertThat(BUYER.change(order + "/cancel", 0, reason).status()).isEqualTo(412);
        assertThat(Trade.cancel(BUYER, order).version()).isEqualTo(1);
    }
}
