package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static market.sourcing.api.e2e.Client.OTHER_BUYER;
import static market.sourcing.api.e2e.Client.OTHER_FACTORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What may come back, and what is refused; the tests move the clock. */
class ReturnEligibilityE2E {
    @SuppressWarnings("NullAway.Init")
    private static Goods.Thing bag;

    @BeforeAll
    static void a_factory_sells() {
        bag = Goods.inStock(FACTORY, Goods.verified(FACTORY).id(), "Eligible", 5_000);
    }

    @Test
    void before_the_receipt_nothing_comes_back_and_after_the_window_neither() {
        var order = Returned.sent(BUYER, FACTORY, bag, 20);
        var early = Returned.eligible(BUYER, order, "NO_REASON");
        assertThat(early.at("/may").asBoolean()).isFalse();
        assertThat(early.at("/whyNot/code").asString()).isEqualTo("GOODS_NOT_RECEIVED");
        assertThat(BUYER.create("/api/returns", Returned.claim(order, "NO_REASON", 5))
                        .code())
                .isEqualTo("GOODS_NOT_RECEIVED");

        Returned.isReceived(BUYER, order);
        Trade.letPass(Duration.ofHours(168).minusMinutes(1));
        var inside = Returned.eligible(FACTORY, order, "NO_REASON");
        assertThat(inside.at("/may").asBoolean()).isTrue();
        var until = Instant.parse(inside.at("/until").asString());
        Trade.letPass(Duration.between(Returned.now(), until).plusSeconds(1));
        var late = Returned.eligible(OPERATOR, order, "NO_REASON");
        assertThat(late.at("/whyNot/code").asString()).isEqualTo("RETURN_WINDOW_OVER");
        assertThat(BUYER.create("/api/returns", Returned.claim(order, "NO_REASON", 5))
                        .code())
                .isEqualTo("RETURN_WINDOW_OVER");
        assertThat(Returned.eligible(BUYER, order, "DAMAGED").at("/may").asBoolean())
                .isTrue();
    }

    @Test
    void a_day_counts_from_the_next_in_the_buyers_zone_and_an_operator_corrects_it() {
        var order = Returned.sent(BUYER, FACTORY, bag, 20);
        var shanghai = ZoneId.of("Asia/Shanghai");
        var today = LocalDate.ofInstant(Returned.now(), shanghai);
        assertThat(Returned.receipt(BUYER, order, Map.of("receivedOn", today.toString(), "timeZone", shanghai.getId()))
                        .status())
                .isEqualTo(200);
        var counted = BUYER.get(order + "/return-eligibility");
        assertThat(Instant.parse(counted.text("/receipt/countsFrom")))
                .isEqualTo(today.plusDays(1).atStartOfDay(shanghai).toInstant());
        var earlier =
                Map.of("receivedAt", Returned.now().minus(Duration.ofDays(8)).toString());
        assertThat(Returned.receipt(BUYER, order, earlier).code()).isEqualTo("RECEIPT_KNOWN");
        assertThat(Returned.receipt(OPERATOR, order, earlier).status()).isEqualTo(400);
        var corrected = new LinkedHashMap<String, Object>(earlier);
        corrected.put("reason", "the carrier's note is signed");
        assertThat(Returned.receipt(OPERATOR, order, corrected).status()).isEqualTo(200);
        assertThat(Returned.eligible(BUYER, order, "NO_REASON")
                        .at("/whyNot/code")
                        .asString())
                .isEqualTo("RETURN_WINDOW_OVER");
        assertThat(Returned.receipt(BUYER, order, Map.of("receivedOn", "yesterday"))
                        .errors())
                .containsExactlyInAnyOrder("receivedOn: INVALID_VALUE", "timeZone: REQUIRED");
    }

    @Test
    void cases_at_once_never_claim_more_than_was_bought() throws Exception {
        var order = Returned.received(BUYER, FACTORY, bag, 20);
        var claims = new ArrayList<Callable<Answer>>();
        for (int number = 0; number < 2; number++) {
            claims.add(() -> BUYER.create("/api/returns", Returned.claim(order, "NO_REASON", 12)));
        }
        var codes = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(claims)) {
                codes.add(answer.get().status() + " " + answer.get().code());
            }
        }
        assertThat(codes).containsExactlyInAnyOrder("201 ", "409 RETURN_EXCEEDS_PURCHASE");
        assertThat(BUYER.get(order + "/return-eligibility").number("/lines/0/left"))
                .isEqualTo(8);
    }

    @Test
    void a_claim_is_the_buyers_and_done_once() {
        var order = Returned.received(BUYER, FACTORY, bag, 20);
        var claim = Returned.claim(order, "NO_REASON", 5);
        assertThat(OTHER_BUYER.create("/api/returns", claim).status()).isEqualTo(404);
        assertThat(FACTORY.create("/api/returns", claim).status()).isEqualTo(403);
        assertThat(OTHER_BUYER.get(order + "/return-eligibility").status()).isEqualTo(404);
        var key = Goods.unique();
        var first = BUYER.createAs(key, "/api/returns", claim);
        assertThat(first.status()).isEqualTo(201);
        assertThat(BUYER.createAs(key, "/api/returns", claim).id()).isEqualTo(first.id());
        assertThat(BUYER.createAs(key, "/api/returns", Returned.claim(order, "NO_REASON", 6))
                        .status())
                .isEqualTo(422);
        var path = "/api/returns/" + first.id();
        assertThat(BUYER.get(path + "?min-version=0").status()).isEqualTo(200);
        for (var stranger : List.of(OTHER_BUYER, OTHER_FACTORY)) {
            assertThat(stranger.get(path).status()).isEqualTo(404);
            assertThat(Returned.step(stranger, path, "accept", Map.of()).status())
                    .isEqualTo(404);
            assertThat(Returned.onBoard(stranger, "", path)).isEmpty();
        }
        assertThat(Returned.step(BUYER, path, "accept", Map.of()).status()).isEqualTo(403);
        assertThat(Returned.step(FACTORY, path, "withdraw", Map.of()).status()).isEqualTo(403);
        assertThat(FACTORY.post(path + "/accept", "{}").status()).isEqualTo(428);
        assertThat(FACTORY.post(path + "/accept", "{}", "If-Match", "\"9\"").status())
                .isEqualTo(412);
        assertThat(BUYER.change(path + "/withdraw", 0).status()).isEqualTo(200);
        assertThat(Returned.awaitState(BUYER, path, "CLOSED").text("/outcome")).isEqualTo("WITHDRAWN");
    }

    @Test
    void what_is_wrong_is_named() {
        var order = Returned.received(BUYER, FACTORY, bag, 20);
        var claim = Returned.claim(order, "BROKEN", 5);
        claim.put("lines", List.of(Map.of("line", 1, "units", 0), Map.of("line", "one")));
        claim.put("wanted", "CASH");
        claim.put("evidence", List.of("../photo.png"));
        assertThat(BUYER.create("/api/returns", claim).errors())
                .containsExactlyInAnyOrder(
                        "lines[0].units: INVALID_VALUE",
                        "lines[1].line: WRONG_TYPE",
                        "lines[1].units: REQUIRED",
                        "reason: INVALID_VALUE",
                        "wanted: INVALID_VALUE",
                        "evidence[0]: INVALID_VALUE");
        assertThat(BUYER.create("/api/returns", Returned.claim(order, "DAMAGED", 5))
                        .code())
                .isEqualTo("EVIDENCE_MISSING");
        var unknown = Returned.claim(order, "DAMAGED", 5);
        unknown.put("evidence", List.of(Shown.uploaded(OTHER_BUYER)));
        assertThat(BUYER.create("/api/returns", unknown).code()).isEqualTo("EVIDENCE_UNKNOWN");
        assertThat(BUYER.get("/api/returns?state=SLEEPING&size=0&after=x").errors())
                .containsExactlyInAnyOrder("state: INVALID_VALUE", "size: INVALID_VALUE", "after: INVALID_VALUE");
        var path = Returned.opened(BUYER, Returned.damage(BUYER, order, 5));
        assertThat(Returned.step(FACTORY, path, "accept", Map.of()).status()).isEqualTo(200);
        var foreign =
                Returned.sendBack(BUYER, path, "SIMBACK" + Goods.unique(), Map.of("minor", 100, "currency", "USD"));
        assertThat(foreign.status()).isEqualTo(400);
        assertThat(foreign.code()).isEqualTo("CURRENCIES_DIFFER");
    }
}
