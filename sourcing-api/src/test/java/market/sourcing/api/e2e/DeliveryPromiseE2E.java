package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.AUDITOR;
import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of a promise, and what its parties may say about it. */
class DeliveryPromiseE2E extends PromiseScene {
    private static final String CONTESTS = "/api/promises/contests?size=100";

    @Test
    void a_miss_is_seen_on_both_boards_and_paid_in_the_ledger_under_the_rules_that_bind() {
        missIt();
        for (var side : List.of(BUYER, FACTORY, OPERATOR, AUDITOR)) {
            var missed = Promised.onBoard(side, MISSED, order).orElseThrow();
            assertThat(Duration.parse(missed.at("/timeLeft").asString())).isNegative();
            assertThat(missed.at("/miss/late/0/quantity").asInt()).isEqualTo(20);
        }
        assertThat(Promised.onBoard(BUYER, RUNNING, order)).isEmpty();
        assertThat(Promised.onBoard(OPERATOR, "/api/promises/misses?size=100", order))
                .isPresent();

        var shown = BUYER.get(order + "/promise");
        assertThat(shown.number("/compensation/paid/minor")).isEqualTo(610);
        assertThat(shown.number("/compensation/takenBack/minor")).isZero();
        var paid = shown.body().at("/compensation/movements/0");
        var movement = Books.awaitMovements(order, 3).stream()
                .filter(it -> it.at("/event").asString().equals("CompensationPaid"))
                .findFirst()
                .orElseThrow();
        assertThat(movement.at("/id")).isEqualTo(paid.at("/id"));
        assertThat(movement.at("/position")).isEqualTo(paid.at("/position"));
        assertThat(movement.at("/rules").asString()).isEqualTo(Trade.deliveryRules());
        assertThat(movement.at("/promiseId").asString()).isEqualTo(shown.id());
        assertThat(Books.events(Books.awaitMovements(order, 3)))
                .containsExactly("FundsHeld", "CompensationPaid", "RefundPaid");
        assertThat(Trade.history(FACTORY, order))
                .containsSubsequence("PromiseStarted", "DispatchPromiseMissed", "CompensationPaid", "RefundPaid");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> BUYER.get("/api/factories/" + factory.id() + "/promises/summary")
                                .number("/windows/0/kept/denominator")
                        >= 1);
    }

    @Test
    void the_buyer_may_hold_it_and_let_it_go_on() {
        var held = say(BUYER, order, "hold", Map.of("reason", "the print changes"));
        assertThat(held.status()).isEqualTo(200);
        assertThat(held.header("ETag")).isEqualTo("\"" + held.version() + "\"");
        var paused = BUYER.get(order + "/promise?min-version=" + held.version());
        assertThat(paused.text("/state")).isEqualTo("PAUSED");
        assertThat(paused.header("ETag")).isEqualTo(held.header("ETag"));
        assertThat(paused.id()).isEqualTo(held.id());
        Trade.letPass(A_DAY.multipliedBy(2));
        assertThat(BUYER.get(order + "/promise").text("/timeLeft")).isEqualTo(paused.text("/timeLeft"));

        assertThat(BUYER.send(
                                "POST",
                                order + "/resume",
                                BodyPublishers.noBody(),
                                "If-Match",
                                "\"" + held.version() + "\"")
                        .status())
                .isEqualTo(200);
        var running = Promised.awaitState(BUYER, order, "RUNNING");
        assertThat(Instant.parse(running.text("/dueAt")))
                .isAfter(Instant.parse(paused.text("/dueAt"))
                        .plus(A_DAY.multipliedBy(2))
                        .minusSeconds(1));
        assertThat(say(FACTORY, order, "hold", Map.of("reason", "we are late")).code())
                .isEqualTo("NOT_ALLOWED");
    }

    @Test
    void the_buyer_may_urge_once_a_day() {
        var nothing = BodyPublishers.noBody();
        var urged = BUYER.send("POST", order + "/urge", nothing, "If-Match", "*");
        assertThat(urged.status()).isEqualTo(200);
        assertThat(BUYER.get(order + "/promise?min-version=" + urged.version()).text("/urgedAt"))
                .isNotEmpty();
        var again = BUYER.send("POST", order + "/urge", nothing, "If-Match", "*");
        assertThat(again.code()).isEqualTo("URGED_ALREADY");
        assertThat(again.text("/nextAt"))
                .isEqualTo(BUYER.get(order + "/promise").text("/nextUrgeAt"));
        assertThat(FACTORY.send("POST", order + "/urge", nothing, "If-Match", "*")
                        .code())
                .isEqualTo("NOT_ALLOWED");
    }

    @Test
    void a_miss_that_was_none_is_taken_back() {
        missIt();
        var contested = say(FACTORY, order, "contest", Map.of("evidence", "the note of the carrier is signed"));
        assertThat(contested.status()).isEqualTo(200);
        assertThat(say(BUYER, order, "contest", Map.of("evidence", "no")).code())
                .isEqualTo("NOT_ALLOWED");
        FACTORY.get(order + "/promise?min-version=" + contested.version());
        assertThat(Promised.onBoard(OPERATOR, CONTESTS, order)).isPresent();
        assertThat(FACTORY.get("/api/promises/contests").code()).isEqualTo("NOT_ALLOWED");
        var decision = Map.of("upheld", true, "grounds", "the note is genuine");
        assertThat(say(BUYER, order, "decide-contest", decision).code()).isEqualTo("NOT_ALLOWED");
        assertThat(say(OPERATOR, order, "decide-contest", Map.of()).errors())
                .containsExactlyInAnyOrder("upheld: REQUIRED", "grounds: REQUIRED");
        assertThat(say(OPERATOR, order, "decide-contest", decision).status()).isEqualTo(200);
        var excused = Promised.awaitState(FACTORY, order, "EXCUSED");
        assertThat(excused.body().at("/contest/decision/upheld").asBoolean()).isTrue();
        assertThat(Promised.onBoard(OPERATOR, CONTESTS, order)).isEmpty();
        var back = Promised.awaitMovements(FACTORY, order, 2);
        assertThat(back.number("/compensation/takenBack/minor")).isEqualTo(610);
        assertThat(back.number("/compensation/movements/1/amount/minor")).isEqualTo(-610);
    }

    @Test
    void a_change_needs_the_version_of_the_promise() {
        var body = Client.json(Map.of("reason", "wait"));
        assertThat(BUYER.post(order + "/hold", body).status()).isEqualTo(428);
        assertThat(BUYER.change(order + "/hold", 99, Map.of("reason", "wait")).status())
                .isEqualTo(412);
        assertThat(say(BUYER, order, "hold", Map.of()).errors()).containsExactly("reason: REQUIRED");
        assertThat(say(FACTORY, order, "contest", Map.of("evidence", "")).errors())
                .containsExactly("evidence: INVALID_VALUE");
        assertThat(say(FACTORY, order, "contest", Map.of("evidence", "none")).code())
                .isEqualTo("PROMISE_NOT_MISSED");
    }
}
