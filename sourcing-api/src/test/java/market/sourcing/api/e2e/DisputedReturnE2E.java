package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static market.sourcing.api.e2e.Client.OTHER_BUYER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A claim that the factory refuses and an operator decides; the tests move the clock. 20 bags are 122.00. */
class DisputedReturnE2E {
    private final Goods.Thing factory = Goods.verified(FACTORY);
    private final Goods.Thing bag = Goods.inStock(FACTORY, factory.id(), "Disputed", 1_000);

    private String escalated(String order) {
        var path = Returned.opened(BUYER, Returned.damage(BUYER, order, 10));
        assertThat(Returned.step(FACTORY, path, "refuse", Map.of("reason", "the photo is of other bags"))
                        .status())
                .isEqualTo(200);
        var early = Returned.step(BUYER, path, "escalate", Map.of("grounds", "it is not"));
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.code()).isEqualTo("ESCALATION_TOO_EARLY");
        assertThat(early.text("/from"))
                .isEqualTo(Returned.awaitState(BUYER, path, "DISPUTED").text("/escalatableFrom"));
        Trade.letPass(Duration.ofDays(3));
        assertThat(Returned.step(FACTORY, path, "escalate", Map.of("grounds", "please"))
                        .status())
                .isEqualTo(403);
        assertThat(Returned.step(BUYER, path, "escalate", Map.of("grounds", "it is not"))
                        .status())
                .isEqualTo(200);
        assertThat(Returned.awaitState(OPERATOR, path, "ESCALATED").text("/awaits"))
                .isEqualTo("OPERATOR");
        return path;
    }

    @Test
    void an_operator_decides_for_a_part_and_the_goods_come_back_first() {
        var order = Returned.received(BUYER, FACTORY, bag, 20);
        var path = escalated(order);
        assertThat(Returned.step(BUYER, path, "decide", Returned.granting(10, true))
                        .status())
                .isEqualTo(403);
        assertThat(Returned.step(OPERATOR, path, "decide", Returned.granting(11, true))
                        .code())
                .isEqualTo("RETURN_EXCEEDS_PURCHASE");
        assertThat(Returned.step(OPERATOR, path, "decide", Returned.granting(6, false))
                        .code())
                .isEqualTo("GOODS_MUST_COME_BACK");
        assertThat(Returned.step(OPERATOR, path, "decide", Returned.granting(6, true))
                        .status())
                .isEqualTo(200);
        Returned.awaitState(BUYER, path, "AWAITING_GOODS");
        assertThat(Returned.sendBack(BUYER, path, 0).status()).isEqualTo(200);
        assertThat(Returned.step(FACTORY, path, "receive", Map.of("outcome", "FULL"))
                        .status())
                .isEqualTo(200);
        var closed = Returned.awaitRefunded(FACTORY, path);
        assertThat(closed.text("/outcome")).isEqualTo("PARTLY_REFUNDED");
        assertThat(closed.number("/refunded/minor")).isEqualTo(3_660);
        assertThat(BUYER.get(order + "/return-eligibility").number("/lines/0/left"))
                .as("what was not granted can be claimed again")
                .isEqualTo(14);
        bothSidesHaveTheSameFile(path);
    }

    @Test
    void an_operator_lets_the_buyer_keep_them_where_the_rule_allows_it() {
        Returned.ruled(FACTORY, factory.id(), Map.of("withoutGoods", "OPERATOR"));
        var order = Returned.received(BUYER, FACTORY, bag, 20);
        Trade.confirm(BUYER, order);
        Trade.awaitState(BUYER, order, "COMPLETED");
        var path = escalated(order);
        assertThat(Returned.step(OPERATOR, path, "decide", Returned.granting(10, false))
                        .status())
                .isEqualTo(200);
        var closed = Returned.awaitRefunded(BUYER, path);
        assertThat(closed.text("/outcome")).isEqualTo("REFUNDED");
        assertThat(closed.text("/movements/0/returnRule")).isEqualTo("own-returns-1");
        assertThat(closed.number("/movements/0/amount/minor")).isEqualTo(6_100);
        assertThat(closed.number("/movements/0/fromEscrow/minor"))
                .as("after the release the factory pays")
                .isZero();
        assertThat(closed.number("/movements/0/feeBack/minor")).isEqualTo(61);
        assertThat(Returned.step(FACTORY, path, "accept", Map.of()).code()).isEqualTo("CASE_CLOSED");
    }

    @Test
    void a_factory_that_is_right_pays_nothing() {
        var path = escalated(Returned.received(BUYER, FACTORY, bag, 20));
        var decided = Returned.step(
                OPERATOR, path, "decide", Map.of("lines", List.of(), "grounds", "the bags are another maker's"));
        assertThat(decided.status()).isEqualTo(200);
        var closed = Returned.awaitState(BUYER, path, "CLOSED");
        assertThat(closed.text("/outcome")).isEqualTo("REJECTED");
        assertThat(closed.number("/refunded/minor")).isZero();
    }

    private static void bothSidesHaveTheSameFile(String path) {
        var buyers = BUYER.get(path + "/file");
        assertThat(buyers.status()).isEqualTo(200);
        for (var other : List.of(FACTORY, OPERATOR)) {
            var others = other.get(path + "/file");
            assertThat(others.http().body()).isEqualTo(buyers.http().body());
            assertThat(others.header("Repr-Digest")).isEqualTo(buyers.header("Repr-Digest"));
        }
        assertThat(OTHER_BUYER.get(path + "/file").status()).isEqualTo(404);
        var whole = buyers.http().body();
        var digest = Returned.sha256(whole.getBytes(StandardCharsets.UTF_8));
        assertThat(buyers.header("Repr-Digest"))
                .isEqualTo("sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":");
        assertThat(buyers.header("Content-Digest")).isEqualTo(buyers.header("Repr-Digest"));
        var content = whole.substring("{\"file\":".length(), whole.lastIndexOf(",\"sha256\":"));
        assertThat(buyers.text("/sha256"))
                .isEqualTo(HexFormat.of().formatHex(Returned.sha256(content.getBytes(StandardCharsets.UTF_8))));
        assertThat(buyers.text("/file/rule/version")).isEqualTo(Returned.rule());
        assertThat(buyers.text("/file/rule/platform/version")).isEqualTo(Returned.rule());
        assertThat(buyers.text("/file/case/evidence/0/sha256")).hasSize(64);
        assertThat(buyers.body().at("/file/case/timeline").valueStream())
                .as("but for what carriers tell, as long as they bring something")
                .filteredOn(step -> !step.at("/what").asString().equals("ReturnScanned"))
                .hasSize(8);
    }
}
