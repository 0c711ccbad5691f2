package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A factory that accepts 3 of the 7 bags that came back; the tests move the clock. 60 bags are 350.10: 3 of them come to 17.51,
 * and 7 to 40.85, rounded half-up. The way back was 15.00.
 */
class PartlyAcceptedE2E {
    private static final long PAID = 35_010;
    private static final long PART = 1_751 + 1_500;
    private static final long REST = 4_085 - 1_751;

    @SuppressWarnings("NullAway.Init")
    private static Goods.Thing bag;

    @BeforeAll
    static void a_factory_sells() {
        bag = Goods.inStock(FACTORY, Goods.verified(FACTORY).id(), "Partly accepted", 5_000);
    }

    private static String partlyAccepted(String order) {
        var path = Returned.onTheirWay(BUYER, FACTORY, Returned.damage(BUYER, order, 7), 1_500);
        var part = Map.<String, Object>of("outcome", "PARTIAL", "lines", List.of(Map.of("line", 1, "units", 3)));
        var mute = Returned.step(FACTORY, path, "receive", part);
        assertThat(mute.status()).isEqualTo(400);
        assertThat(mute.errors()).containsExactly("remark: INVALID_VALUE");
        var more = Map.of("outcome", "PARTIAL", "lines", List.of(Map.of("line", 1, "units", 8)), "remark", "worn");
        assertThat(Returned.step(FACTORY, path, "receive", more).code()).isEqualTo("RETURN_EXCEEDS_PURCHASE");
        Returned.take(
                FACTORY,
                path,
                "receive",
                Map.of("outcome", "PARTIAL", "lines", part.get("lines"), "remark", "four of them are worn"));
        var shown = Returned.awaitState(BUYER, path, "PARTLY_ACCEPTED");
        assertThat(shown.text("/awaits")).isEqualTo("BUYER");
        assertThat(shown.number("/refunded/minor")).isEqualTo(PART);
        return path;
    }

    /** What went back, and what stayed. */
    private static void mustAddUp(String order, long refunded, int refunds) {
        Trade.letPass(Duration.ofDays(11));
        Trade.awaitState(BUYER, order, "COMPLETED");
        var movements = Books.awaitMovements(order, 2 + 2 * refunds);
        var left = Books.balances(movements);
        assertThat(left).containsOnlyKeys("provider", "factory", "platform").containsEntry("provider", PAID - refunded);
        assertThat(left.values().stream().mapToLong(Long::longValue).sum())
                .as("refunds and what is kept are what was paid")
                .isZero();
        Books.mustAddUp();
    }

    @Test
    void the_rest_is_disputed_escalated_and_decided() {
        var order = Returned.received(BUYER, FACTORY, bag, 60);
        var path = partlyAccepted(order);
        var dispute = Map.of("grounds", "all of them were worn");
        assertThat(Returned.step(BUYER, path, "escalate", dispute).code()).isEqualTo("ESCALATION_TOO_EARLY");
        Trade.letPass(Duration.ofDays(3));
        Returned.take(BUYER, path, "escalate", dispute);
        assertThat(Returned.step(OPERATOR, path, "decide", Returned.granting(5, false))
                        .code())
                .isEqualTo("RETURN_EXCEEDS_PURCHASE");
        Returned.take(OPERATOR, path, "decide", Returned.granting(4, false));

        Returned.awaitState(BUYER, path, "CLOSED");
        var closed = Returned.awaitMovements(FACTORY, path, 2);
        assertThat(closed.text("/outcome")).isEqualTo("REFUNDED");
        assertThat(closed.body().at("/refunds"))
                .extracting(refund -> refund.at("/total/minor").asLong())
                .containsExactly(PART, REST);
        assertThat(closed.number("/refunds/1/freightBack/minor"))
                .as("the way back is paid once")
                .isZero();
        assertThat(closed.number("/refunded/minor")).isEqualTo(PART + REST);
        mustAddUp(order, PART + REST, 2);
    }

    @Test
    void an_operator_who_finds_for_the_factory_leaves_the_part() {
        var order = Returned.received(BUYER, FACTORY, bag, 60);
        var path = partlyAccepted(order);
        Trade.letPass(Duration.ofDays(3));
        Returned.take(BUYER, path, "escalate", Map.of("grounds", "all of them were worn"));
        Returned.take(OPERATOR, path, "decide", Map.of("lines", List.of(), "grounds", "the photo shows three"));

        var closed = Returned.awaitRefunded(BUYER, path);
        assertThat(closed.text("/outcome")).isEqualTo("PARTLY_REFUNDED");
        assertThat(closed.number("/refunded/minor")).isEqualTo(PART);
        mustAddUp(order, PART, 1);
    }

    @Test
    void a_buyer_who_lets_it_lie_has_that_part_and_may_claim_the_rest_again() {
        var order = Returned.received(BUYER, FACTORY, bag, 60);
        var path = partlyAccepted(order);
        Trade.letPass(Duration.ofDays(7));

        var closed = Returned.awaitRefunded(BUYER, path);
        assertThat(closed.text("/outcome")).isEqualTo("PARTLY_REFUNDED");
        assertThat(closed.number("/refunded/minor")).isEqualTo(PART);
        assertThat(BUYER.get(order + "/return-eligibility").number("/lines/0/left"))
                .isEqualTo(57);
        var second = Returned.opened(BUYER, Returned.claim(order, "SHORT", 4));
        Returned.take(FACTORY, second, "accept", Map.of());
        assertThat(Returned.awaitRefunded(BUYER, second).number("/refunded/minor"))
                .as("parts of a line come to what the whole comes to")
                .isEqualTo(REST);
        mustAddUp(order, PART + REST, 2);
    }
}
