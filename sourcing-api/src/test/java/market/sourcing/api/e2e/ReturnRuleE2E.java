package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static market.sourcing.api.e2e.Client.OTHER_FACTORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On which terms a factory takes goods back. */
class ReturnRuleE2E {
    @SuppressWarnings("NullAway.Init")
    private Goods.Thing factory;

    @SuppressWarnings("NullAway.Init")
    private String rule;

    @BeforeEach
    void a_factory_is_verified() {
        factory = Goods.verified(FACTORY);
        rule = "/api/factories/" + factory.id() + "/return-rule";
        assertThat(FACTORY.get(rule + "?min-version=" + factory.version()).status())
                .isEqualTo(200);
    }

    private Answer state(Object body) {
        return Returned.stateRule(FACTORY, factory.id(), body, "*");
    }

    @Test
    void the_platforms_own_binds_until_the_factory_states_one_and_every_version_stays_readable() {
        var before = await("the factory can be read")
                .atMost(Duration.ofSeconds(20))
                .until(() -> BUYER.get(rule), answer -> answer.status() == 200);
        assertThat(before.text("/version")).isEqualTo(Returned.rule());
        assertThat(before.number("/terms/noReasonHours")).isEqualTo(168);
        assertThat(before.number("/platform/restockingFeePointsAtMost")).isEqualTo(1_000);
        assertThat(Returned.stateRule(
                                FACTORY,
                                factory.id(),
                                Map.of("terms", Map.of("noReasonHours", 240)),
                                Objects.requireNonNull(before.header("ETag")))
                        .status())
                .isEqualTo(200);
        var second = state(Map.of(
                "terms",
                Map.of("noReasonHours", 336, "exchangeDays", 15),
                "byListing",
                Map.of("listing-own", Map.of("goods", "HYGIENE"))));
        var now = BUYER.get(rule + "?min-version=" + second.version());
        assertThat(now.text("/version")).isEqualTo("own-returns-2");
        assertThat(now.number("/terms/exchangeDays")).isEqualTo(15);
        assertThat(now.text("/byListing/listing-own/goods")).isEqualTo("HYGIENE");
        assertThat(now.header("ETag")).isEqualTo("\"" + second.version() + "\"");
        assertThat(BUYER.get(rule + "?version=own-returns-1").number("/terms/noReasonHours"))
                .isEqualTo(240);
        assertThat(BUYER.get(rule + "?version=returns-1").number("/terms/noReasonHours"))
                .isEqualTo(168);
        assertThat(BUYER.get(rule + "?version=own-returns-9").code()).isEqualTo("RETURN_RULE_UNKNOWN");
    }

    @Test
    void the_platforms_minimum_can_not_be_undercut() {
        for (var strict : Map.<String, Object>of("noReasonHours", 167, "restockingFeePoints", 1_001, "answerHours", 73)
                .entrySet()) {
            var refused = state(Map.of("terms", Map.of(strict.getKey(), strict.getValue())));
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("RETURN_RULE_TOO_STRICT");
            assertThat(refused.text("/field")).isEqualTo(strict.getKey());
        }
    }

    @Test
    void it_is_the_factorys_to_state_and_every_faulty_field_is_named() {
        assertThat(Returned.stateRule(OTHER_FACTORY, factory.id(), Map.of("terms", Map.of()), "*")
                        .status())
                .isIn(403, 404);
        assertThat(Returned.stateRule(FACTORY, factory.id(), Map.of("terms", Map.of()), "\"77\"")
                        .status())
                .isEqualTo(412);
        assertThat(state(Map.of()).errors()).containsExactly("terms: REQUIRED");
        assertThat(state(Map.of(
                                "terms",
                                Map.of(
                                        "goods",
                                        "FRESH",
                                        "noReasonHours",
                                        -1,
                                        "restockingFeePoints",
                                        -1,
                                        "fastRefund",
                                        "yes"),
                                "byListing",
                                Map.of("shop-1", Map.of("exchangeDays", 8))))
                        .errors())
                .containsExactlyInAnyOrder(
                        "terms.goods: INVALID_VALUE",
                        "terms.noReasonHours: INVALID_VALUE",
                        "terms.restockingFeePoints: INVALID_VALUE",
                        "terms.fastRefund: WRONG_TYPE",
                        "byListing.shop-1: INVALID_VALUE",
                        "byListing.shop-1.exchangeDays: INVALID_VALUE");
    }

    @Test
    void a_rule_that_changes_and_a_suspended_factory_leave_a_case_as_it_was() {
        var bag = Goods.inStock(FACTORY, factory.id(), "Bound", 100);
        assertThat(state(Map.of("terms", Map.of("restockingFeePoints", 500))).status())
                .isEqualTo(200);
        var order = Returned.received(BUYER, FACTORY, bag, 20);
        assertThat(BUYER.get(order + "?min-version=0").text("/returnRule")).isEqualTo("own-returns-1");
        assertThat(state(Map.of("terms", Map.of("restockingFeePoints", 0))).status())
                .isEqualTo(200);
        var path = Returned.opened(BUYER, Returned.claim(order, "NO_REASON", 20));
        assertThat(OPERATOR.post(factory.path("/suspend"), "{\"reason\":\"papers\"}", "If-Match", "*")
                        .status())
                .isEqualTo(200);
        assertThat(Returned.step(FACTORY, path, "accept", Map.of("withGoods", false))
                        .status())
                .isEqualTo(200);
        var closed = Returned.awaitRefunded(BUYER, path);
        assertThat(closed.text("/returnRule")).isEqualTo("own-returns-1");
        assertThat(closed.number("/refunds/0/restocking/minor")).isEqualTo(610);
        assertThat(closed.number("/refunded/minor")).isEqualTo(11_590);
        assertThat(closed.text("/refunds/0/returnRule")).isEqualTo("own-returns-1");
    }
}
