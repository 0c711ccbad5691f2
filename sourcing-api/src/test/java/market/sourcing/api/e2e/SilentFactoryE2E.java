package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.AUDITOR;
import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A claim that the factory never answers; the tests move the clock. 20 bags are 122.00, so 5 of them are 30.50. */
class SilentFactoryE2E {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @SuppressWarnings("NullAway.Init")
    private static Goods.Thing bag;

    @BeforeAll
    static void a_factory_sells() {
        bag = Goods.inStock(FACTORY, Goods.verified(FACTORY).id(), "Damaged", 1_000);
    }

    @Test
    void silence_accepts_takes_back_and_refunds_and_the_rest_is_released_afterwards() {
        var order = Returned.received(BUYER, FACTORY, bag, 20);
        assertThat(Returned.eligible(BUYER, order, "DAMAGED").at("/may").asBoolean())
                .isTrue();
        var path = Returned.opened(BUYER, Returned.damage(BUYER, order, 5));
        var asked = BUYER.get(path);
        assertThat(asked.text("/state")).isEqualTo("ASKED");
        assertThat(asked.text("/awaits")).isEqualTo("FACTORY");
        assertThat(asked.text("/returnRule")).isEqualTo(Returned.rule());
        assertThat(asked.text("/evidence/0/mediaType")).isEqualTo("image/png");
        assertThat(Instant.parse(asked.text("/dueAt")))
                .isEqualTo(Instant.parse(asked.text("/requestedAt")).plus(Duration.ofHours(72)));
        for (var side : List.of(BUYER, FACTORY, OPERATOR, AUDITOR)) {
            assertThat(Returned.onBoard(side, "&state=ASKED", path)).isPresent();
        }

        Trade.letPass(Duration.ofHours(72).plus(A_MINUTE));
        var accepted = Returned.awaitState(FACTORY, path, "AWAITING_GOODS");
        assertThat(accepted.text("/awaits")).isEqualTo("BUYER");
        var consent = accepted.body().at("/timeline/1");
        assertThat(consent.at("/what").asString()).isEqualTo("ReturnAccepted");
        assertThat(consent.at("/code").asString()).isEqualTo("SILENCE");
        assertThat(consent.at("/by").isString()).isFalse();

        assertThat(Returned.sendBack(BUYER, path, 1_500).status()).isEqualTo(200);
        Trade.letPass(Duration.ofDays(7));
        assertThat(BUYER.get(order).text("/state"))
                .as("money waits while a case is open")
                .isEqualTo("HANDED_OVER");
        Trade.letPass(Duration.ofDays(3).plus(A_MINUTE));

        var refunded = Returned.awaitRefunded(BUYER, path);
        assertThat(refunded.text("/outcome")).isEqualTo("REFUNDED");
        assertThat(refunded.number("/refunds/0/goods/minor")).isEqualTo(3_050);
        assertThat(refunded.number("/refunds/0/freightBack/minor")).isEqualTo(1_500);
        assertThat(refunded.number("/refunded/minor")).isEqualTo(4_550);
        assertThat(refunded.number("/movements/0/amount/minor")).isEqualTo(4_550);
        assertThat(refunded.number("/movements/0/fromEscrow/minor")).isEqualTo(4_550);
        assertThat(Returned.history(refunded).stream().distinct())
                .containsExactly(
                        "ReturnRequested",
                        "ReturnAccepted",
                        "GoodsSentBack",
                        "ReturnScanned",
                        "GoodsInspected",
                        "ReturnRefundGranted",
                        "CaseClosed");
        Trade.awaitState(BUYER, order, "COMPLETED");
        moneyFollows(order, path, refunded);
    }

    @Test
    void a_number_that_no_carrier_knows_brings_nothing_back() {
        var order = Returned.received(BUYER, FACTORY, bag, 20);
        var path = Returned.opened(BUYER, Returned.damage(BUYER, order, 5));
        Returned.take(FACTORY, path, "accept", Map.of());
        assertThat(Returned.sendBack(BUYER, path, "SIMNEVER" + Goods.unique(), 1_500)
                        .status())
                .isEqualTo(200);
        assertThat(Returned.awaitState(BUYER, path, "GOODS_STATED").text("/awaits"))
                .isEqualTo("BUYER");
        var own = Returned.sendBack(BUYER, path, Trade.trackingNumber(order), 1_500);
        assertThat(own.status()).isEqualTo(409);
        assertThat(own.code()).isEqualTo("TRACKING_NUMBER_USED");
        Trade.letPass(Duration.ofDays(7).plus(A_MINUTE));
        var closed = Returned.awaitState(BUYER, path, "CLOSED");
        assertThat(closed.text("/outcome")).isEqualTo("LAPSED");
        assertThat(closed.number("/refunded/minor")).isZero();
    }

    private static void moneyFollows(String order, String path, Answer refunded) {
        var movements = Books.awaitMovements(order, 4);
        assertThat(Books.events(movements))
                .containsExactlyInAnyOrder("FundsHeld", "GoodsRefunded", "RefundPaid", "FundsReleased");
        var moved = movements.stream()
                .filter(it -> it.at("/event").asString().equals("GoodsRefunded"))
                .findFirst()
                .orElseThrow();
        assertThat(path).endsWith(moved.at("/caseId").asString());
        assertThat(moved.at("/rules").asString()).isEqualTo(Returned.rule());
        assertThat(moved.at("/id")).isEqualTo(refunded.body().at("/movements/0/id"));
        assertThat(moved.at("/position")).isEqualTo(refunded.body().at("/movements/0/position"));
        var last = movements.getLast().at("/position").asLong();
        assertThat(Books.sumsAt(last)).isNotEmpty().allMatch(difference -> difference == 0);
    }
}
