package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.AUDITOR;
import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.NOBODY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static market.sourcing.api.e2e.Client.OTHER_BUYER;
import static market.sourcing.api.e2e.Client.OTHER_FACTORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of the promise to send within a day; the tests move the clock. 20 bags are 122.00, so 5 % is 6.10. */
class DeliveryPromiseE2E {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final String MISSED = "/api/promises?size=100&state=MISSED";
    private static final String RUNNING = "/api/promises?size=100&state=RUNNING";

    @SuppressWarnings("NullAway.Init")
    private static Goods.Thing factory;

    @SuppressWarnings("NullAway.Init")
    private static Goods.Thing bag;

    @SuppressWarnings("NullAway.Init")
    private String order;

    @BeforeAll
    static void a_factory_promises_a_day() {
        factory = Goods.verified(FACTORY);
        bag = Goods.sentInADay(FACTORY, factory.id(), "In a day", 5_000);
    }

    @BeforeEach
    void an_order_is_paid() {
        order = Trade.paid(BUYER, bag, 20);
        Promised.awaitState(BUYER, order, "RUNNING");
    }

    private static Answer say(Client who, String order, String verb, Object body) {
        var seen = OPERATOR.get(order + "/promise").version();
        return who.change(order + "/" + verb, seen, body);
    }

    private void missIt() {
        Trade.letPass(A_DAY.plusMinutes(1));
        Promised.awaitState(BUYER, order, "MISSED");
        Promised.awaitMovements(BUYER, order, 1);
    }

    @Test
    void from_the_payment_on_both_sides_see_how_long_is_left() {
        for (var side : List.of(BUYER, FACTORY)) {
            var promise = Promised.onBoard(side, RUNNING, order).orElseThrow();
            var started = Instant.parse(promise.at("/startedAt").asString());
            assertThat(Instant.parse(promise.at("/dueAt").asString())).isEqualTo(started.plus(A_DAY));
            assertThat(Duration.parse(promise.at("/timeLeft").asString())).isBetween(Duration.ofHours(23), A_DAY);
            assertThat(promise.at("/rules").asString()).isEqualTo("delivery-1");
        }
    }

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
        assertThat(movement.at("/rules").asString()).isEqualTo("delivery-1");
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
    void a_scan_keeps_it() {
        assertThat(Trade.handOver(FACTORY, order).status()).isEqualTo(200);
        Trade.scan(Trade.trackingNumber(order));
        var kept = Promised.awaitState(FACTORY, order, "KEPT");
        assertThat(kept.body().at("/timeLeft").isNull()).isTrue();
        assertThat(kept.text("/parcels/0/trackingNumber")).isEqualTo(Trade.trackingNumber(order));
        assertThat(kept.text("/parcels/0/lastScan/kind")).isEqualTo("ACCEPTED");
        assertThat(kept.body().at("/parcels/0/valid").asBoolean()).isTrue();
        Trade.letPass(A_DAY.plusMinutes(1));
        assertThat(BUYER.get(order + "/promise").text("/state")).isEqualTo("KEPT");
    }

    @Test
    void a_number_that_no_carrier_knows_makes_the_order_wait_again() {
        Trade.handOver(FACTORY, order);
        Trade.awaitState(BUYER, order, "HANDED_OVER");
        Trade.letPass(A_DAY.plusMinutes(1));
        Trade.awaitState(BUYER, order, "AWAITING_DISPATCH");
        var missed = Promised.awaitState(BUYER, order, "MISSED");
        assertThat(missed.text("/parcels/0/trackingNumber")).isEqualTo(Trade.trackingNumber(order));
    }

    @Test
    void goods_travel_in_several_parcels() {
        var part = Map.of(
                "carrier",
                Trade.CARRIER,
                "trackingNumber",
                "A" + Goods.unique(),
                "lines",
                List.of(Map.of("line", 1, "quantity", 15)));
        assertThat(Trade.handOver(FACTORY, order, part).status()).isEqualTo(200);
        var tooMany = Trade.handOver(
                FACTORY,
                order,
                Map.of(
                        "carrier",
                        Trade.CARRIER,
                        "trackingNumber",
                        "B" + Goods.unique(),
                        "lines",
                        List.of(Map.of("line", 1, "quantity", 6))));
        assertThat(tooMany.code()).isEqualTo("PARCEL_EXCEEDS_ORDER");
        assertThat(tooMany.number("/left")).isEqualTo(5);
        assertThat(BUYER.get(order).text("/state")).isEqualTo("AWAITING_DISPATCH");
        assertThat(Trade.handOver(FACTORY, order).status()).isEqualTo(200);
        Trade.awaitState(BUYER, order, "HANDED_OVER");
        var parcels = BUYER.get(order + "/promise").body().at("/parcels");
        assertThat(parcels.valueStream()
                        .map(parcel -> parcel.at("/contents/0/quantity").asInt()))
                .containsExactly(15, 5);
    }

    @Test
    void faulty_lines_of_a_parcel_are_named() {
        var faulty = FACTORY.post(order + "/hand-over", """
                {"carrier": "simulated", "lines": [
                    {"line": 1, "quantity": 0}, {"line": 1, "quantity": 2147483648}, {"line": 2, "quantity": 1.5},
                    {"line": 0, "quantity": 1}, {"quantity": -1}, {"line": 1, "quantity": 1}]}
                """, "If-Match", "*");
        assertThat(faulty.status()).isEqualTo(400);
        assertThat(faulty.errors())
                .containsExactlyInAnyOrder(
                        "lines[0].quantity: INVALID_VALUE",
                        "lines[1].line: LINE_REPEATED",
                        "lines[1].quantity: OUT_OF_RANGE",
                        "lines[2].quantity: WRONG_TYPE",
                        "lines[3].line: INVALID_VALUE",
                        "lines[4].line: REQUIRED",
                        "lines[4].quantity: INVALID_VALUE",
                        "lines[5].line: LINE_REPEATED",
                        "trackingNumber: REQUIRED");
        var none = Trade.handOver(FACTORY, order, Map.of("carrier", "simulated", "trackingNumber", "SIM001", "lines", List.of()));
        assertThat(none.errors()).containsExactly("lines: INVALID_VALUE");
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
        var urged = BUYER.send("POST", order + "/urge", nothing);
        assertThat(urged.status()).isEqualTo(200);
        assertThat(BUYER.get(order + "/promise?min-version=" + urged.version()).text("/urgedAt"))
                .isNotEmpty();
        var again = BUYER.send("POST", order + "/urge", nothing);
        assertThat(again.code()).isEqualTo("URGED_ALREADY");
        assertThat(again.text("/nextAt"))
                .isEqualTo(BUYER.get(order + "/promise").text("/nextUrgeAt"));
        assertThat(FACTORY.send("POST", order + "/urge", nothing).code()).isEqualTo("NOT_ALLOWED");
    }

    @Test
    void a_miss_that_was_none_is_taken_back() {
        missIt();
        var contested = say(FACTORY, order, "contest", Map.of("evidence", "the note of the carrier is signed"));
        assertThat(contested.status()).isEqualTo(200);
        assertThat(say(BUYER, order, "contest", Map.of("evidence", "no")).code())
                .isEqualTo("NOT_ALLOWED");
        FACTORY.get(order + "/promise?min-version=" + contested.version());
        var decision = Map.of("upheld", true, "grounds", "the note is genuine");
        assertThat(say(BUYER, order, "decide-contest", decision).code()).isEqualTo("NOT_ALLOWED");
        assertThat(say(OPERATOR, order, "decide-contest", Map.of()).errors())
                .containsExactlyInAnyOrder("upheld: REQUIRED", "grounds: REQUIRED");
        assertThat(say(OPERATOR, order, "decide-contest", decision).status()).isEqualTo(200);
        var excused = Promised.awaitState(FACTORY, order, "EXCUSED");
        assertThat(excused.body().at("/contest/decision/upheld").asBoolean()).isTrue();
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

    @Test
    void it_is_nobody_elses_business() {
        for (var other : List.of(OTHER_BUYER, OTHER_FACTORY)) {
            assertThat(other.get(order + "/promise").code()).isEqualTo("PROMISE_UNKNOWN");
            assertThat(Promised.onBoard(other, RUNNING, order)).isEmpty();
            assertThat(other.change(order + "/hold", 0, Map.of("reason", "x")).status())
                    .isEqualTo(404);
            assertThat(other.get("/api/promises/misses").code()).isEqualTo("NOT_ALLOWED");
        }
        assertThat(NOBODY.get("/api/promises").status()).isEqualTo(401);
        assertThat(NOBODY.get("/api/promises/live").status()).isEqualTo(401);
        var unpaid = Trade.placed(BUYER, bag, 20);
        assertThat(BUYER.get(unpaid + "/promise").status()).isEqualTo(404);
        assertThat(BUYER.change(unpaid + "/hold", 0, Map.of("reason", "x")).code())
                .isEqualTo("PROMISE_UNKNOWN");
    }

    @Test
    void boards_are_paged_and_wrong_parameters_named() {
        var first = OPERATOR.get("/api/promises?size=1");
        var second = OPERATOR.get("/api/promises?size=1&after=" + first.text("/next"));
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("/items/0/orderId")).isNotEqualTo(first.text("/items/0/orderId"));
        assertThat(OPERATOR.get("/api/promises?size=0&after=nowhere&state=LOST").errors())
                .containsExactlyInAnyOrder("size: INVALID_VALUE", "after: INVALID_VALUE", "state: INVALID_VALUE");
        assertThat(OPERATOR.get("/api/promises/misses?after=" + first.text("/next"))
                        .errors())
                .containsExactly("after: INVALID_VALUE");
    }

    @Test
    void a_factorys_record_is_shown_with_what_it_was_counted_from() {
        var record = OTHER_BUYER.get("/api/factories/" + factory.id() + "/promises/summary");
        assertThat(record.status()).isEqualTo(200);
        assertThat(record.number("/minimumSample")).isEqualTo(5);
        assertThat(record.number("/windows/0/days")).isEqualTo(7);
        assertThat(record.number("/windows/1/days")).isEqualTo(30);
        for (var signal : List.of("kept", "handedOverIn24Hours", "validTracking")) {
            var rate = record.body().at("/windows/0/" + signal);
            assertThat(rate.at("/signal").asString())
                    .isEqualTo(rate.at("/denominator").asLong() < 5 ? "NONE" : "RATED");
            assertThat(rate.at("/rate").isNull())
                    .isEqualTo(rate.at("/denominator").asLong() < 5);
        }
        assertThat(BUYER.get("/api/factories/factory-none/promises/summary").code())
                .isEqualTo("FACTORY_UNKNOWN");
    }
}
