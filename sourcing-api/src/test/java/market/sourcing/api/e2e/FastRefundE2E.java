package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A factory that promises to answer fast; the tests move the clock. 20 bags are 122.00, so 5 of them are 30.50. */
class FastRefundE2E {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    @SuppressWarnings("NullAway.Init")
    private static Goods.Thing factory;

    @SuppressWarnings("NullAway.Init")
    private static Goods.Thing bag;

    @BeforeAll
    static void a_factory_promises_fast_refunds() {
        factory = Goods.verified(FACTORY);
        bag = Goods.inStock(FACTORY, factory.id(), "Refunded fast", 1_000);
        Returned.ruled(FACTORY, factory.id(), Map.of("fastRefund", true));
    }

    private static void letPassUntil(LocalTime time) {
        var now = Returned.now().atZone(CHINA);
        var next = now.with(time);
        Trade.letPass(Duration.between(now, next.isAfter(now) ? next : next.plusDays(1)));
    }

    /** The path of a new case about 5 bags that were not in the carton, which is shown. */
    private static String shortOf(String order) {
        var claim = Returned.claim(order, "SHORT", 5);
        claim.put("evidence", List.of(Shown.uploaded(BUYER)));
        return Returned.opened(BUYER, claim);
    }

    private static Instant instant(Answer shown, String field) {
        return Instant.parse(shown.text(field));
    }

    private static void isRefundedBySilence(String path) {
        var refunded = Returned.awaitRefunded(BUYER, path);
        assertThat(refunded.text("/timeline/1/code")).isEqualTo("SILENCE");
        assertThat(instant(refunded, "/timeline/1/at")).isAfterOrEqualTo(instant(refunded, "/timeline/0/dueAt"));
        assertThat(refunded.number("/refunded/minor")).isEqualTo(3_050);
    }

    @Test
    void by_day_it_has_two_hours_and_silence_is_consent() {
        var order = Returned.received(BUYER, FACTORY, bag, 20);
        letPassUntil(MORNING);
        var path = shortOf(order);
        var asked = BUYER.get(path);
        assertThat(instant(asked, "/dueAt"))
                .isEqualTo(instant(asked, "/requestedAt").plus(Duration.ofHours(2)));
        Trade.letPass(Duration.ofHours(2));
        isRefundedBySilence(path);
        assertThat(Books.events(Books.awaitMovements(order, 3)))
                .containsExactly("FundsHeld", "GoodsRefunded", "RefundPaid");
        Books.mustAddUp();
    }

    @Test
    void what_is_claimed_at_night_is_answered_by_noon() {
        var order = Returned.received(BUYER, FACTORY, bag, 20);
        letPassUntil(EVENING);
        var path = shortOf(order);
        var noon = instant(BUYER.get(path), "/requestedAt")
                .atZone(CHINA)
                .plusDays(1)
                .with(LocalTime.NOON)
                .toInstant();
        assertThat(instant(BUYER.get(path), "/dueAt")).isEqualTo(noon);
        Trade.letPass(Duration.ofHours(3));
        assertThat(BUYER.get(path).text("/state")).isEqualTo("ASKED");
        letPassUntil(LocalTime.NOON);
        isRefundedBySilence(path);
    }

    @Test
    void who_answers_in_time_is_not_taken_to_agree() {
        letPassUntil(MORNING);
        var path = shortOf(Returned.received(BUYER, FACTORY, bag, 20));
        Returned.take(FACTORY, path, "refuse", Map.of("reason", "the carton was weighed"));
        Trade.letPass(Duration.ofHours(3));
        assertThat(Returned.awaitState(BUYER, path, "DISPUTED").number("/refunded/minor"))
                .isZero();
    }

    @Test
    void goods_that_were_made_for_the_buyer_are_answered_at_leisure() {
        var order = Trade.placed(BUYER, Goods.madeToOrder(FACTORY, factory.id(), "Made to be refunded"), 20);
        for (int stage = 0; stage < 2; stage++) {
            assertThat(Trade.pay(BUYER, order, Trade.APPROVE).text("/status")).isEqualTo("HELD");
        }
        Returned.send(FACTORY, order);
        Returned.arrive(BUYER, order);
        var asked = BUYER.get(shortOf(order));
        assertThat(instant(asked, "/dueAt"))
                .isEqualTo(instant(asked, "/requestedAt").plus(Duration.ofHours(72)));
    }
}
