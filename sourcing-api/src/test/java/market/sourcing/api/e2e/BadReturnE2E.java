package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static market.sourcing.api.e2e.Client.OTHER_BUYER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Claims that can't be, and claims that can be again after a receipt was corrected. 20 bags are 122.00. */
class BadReturnE2E {
    @SuppressWarnings("NullAway.Init")
    private static Goods.Thing bag;

    @BeforeAll
    static void a_factory_sells() {
        bag = Goods.inStock(FACTORY, Goods.verified(FACTORY).id(), "Badly returned", 5_000);
    }

    @Test
    void what_a_carrier_is_bringing_is_not_missed() {
        var order = Returned.sent(BUYER, FACTORY, bag, 20);
        Returned.signFor(BUYER, order);
        var early = claim(order, "SHORT", 1);
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.code()).isEqualTo("GOODS_ON_THEIR_WAY");
        assertThat(Instant.parse(early.text("/from"))).isAfter(Returned.now());
        Trade.deliver(Trade.trackingNumber(order));
        Returned.opened(BUYER, Returned.claim(order, "SHORT", 1));
    }

    private static Answer claim(String order, String reason, int units) {
        return BUYER.create("/api/returns", Returned.claim(order, reason, units));
    }

    private static void isMoreThanIsLeft(Answer refused, int line, int left) {
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("RETURN_EXCEEDS_PURCHASE");
        assertThat(refused.number("/line")).isEqualTo(line);
        assertThat(refused.number("/most")).isEqualTo(left);
    }

    private static void correct(String order, Instant receivedAt) {
        var corrected = Map.of("receivedAt", receivedAt.toString(), "reason", "the carrier's note is signed");
        assertThat(Returned.receipt(OPERATOR, order, corrected).status()).isEqualTo(200);
    }

    @Test
    void what_was_refunded_is_not_claimed_again() {
        var order = Returned.received(BUYER, FACTORY, bag, 20);
        var first = Returned.opened(BUYER, Returned.claim(order, "SHORT", 12));
        Returned.take(FACTORY, first, "accept", Map.of());
        assertThat(Returned.awaitRefunded(BUYER, first).number("/refunded/minor"))
                .isEqualTo(7_320);
        isMoreThanIsLeft(claim(order, "SHORT", 9), 1, 8);
        var second = Returned.opened(BUYER, Returned.claim(order, "SHORT", 8));
        Returned.take(FACTORY, second, "accept", Map.of());
        assertThat(Returned.awaitRefunded(BUYER, second).number("/refunded/minor"))
                .isEqualTo(4_880);
        isMoreThanIsLeft(claim(order, "NO_REASON", 1), 1, 0);
        assertThat(Returned.eligible(BUYER, order, "NO_REASON")
                        .at("/whyNot/code")
                        .asString())
                .isEqualTo("RETURN_EXCEEDS_PURCHASE");
        assertThat(Books.balances(Books.awaitMovements(order, 5))).isEmpty();
    }

    @Test
    void a_line_that_was_not_bought_and_one_that_is_named_twice_are_refused() {
        var order = Returned.received(BUYER, FACTORY, bag, 20);
        var other = new LinkedHashMap<>(Returned.claim(order, "SHORT", 1));
        other.put("lines", List.of(Map.of("line", 2, "units", 1)));
        isMoreThanIsLeft(BUYER.create("/api/returns", other), 2, 0);
        var twice = Map.of("line", 1, "units", 11);
        other.put("lines", List.of(twice, twice));
        assertThat(BUYER.create("/api/returns", other).errors()).containsExactly("lines[1].line: LINE_REPEATED");
        assertThat(BUYER.get(order + "/return-eligibility").number("/lines/0/left"))
                .isEqualTo(20);
    }

    @Test
    void an_order_of_another_buyer_one_that_nobody_has_and_one_that_came_to_nothing_are_refused() {
        var order = Trade.placed(BUYER, bag, 20);
        var strange = OTHER_BUYER.create("/api/returns", Returned.claim(order, "SHORT", 1));
        assertThat(strange.status()).isEqualTo(404);
        assertThat(strange.code()).isEqualTo("ORDER_UNKNOWN");
        assertThat(claim("/api/orders/order-none", "SHORT", 1).code()).isEqualTo("ORDER_UNKNOWN");
        assertThat(claim(order, "SHORT", 1).code()).isEqualTo("GOODS_NOT_RECEIVED");
        assertThat(Trade.cancel(BUYER, order).status()).isEqualTo(200);
        assertThat(claim(order, "SHORT", 1).code()).isEqualTo("ORDER_CLOSED");
        assertThat(BUYER.get(order + "/return-eligibility").code()).isEqualTo("ORDER_CLOSED");
    }

    @Test
    void freight_in_another_currency_is_refused_and_the_case_stays_where_it_is() {
        var order = Returned.received(BUYER, FACTORY, bag, 20);
        var path = Returned.opened(BUYER, Returned.claim(order, "NO_REASON", 5));
        Returned.take(FACTORY, path, "accept", Map.of());
        var number = "SIMFOREIGN" + Goods.unique();
        var parcel = Map.of("carrier", Trade.CARRIER, "trackingNumber", number, "freight", freight(100, "USD"));
        var foreign = Returned.step(BUYER, path, "send-back", parcel);
        assertThat(foreign.status()).isEqualTo(400);
        assertThat(foreign.code()).isEqualTo("CURRENCIES_DIFFER");
        assertThat(foreign.errors()).containsExactly("freight.currency: CURRENCIES_DIFFER");
        Returned.awaitState(BUYER, path, "AWAITING_GOODS");
        Returned.take(
                BUYER,
                path,
                "send-back",
                Map.of("carrier", Trade.CARRIER, "trackingNumber", number, "freight", freight(100, "CNY")));
    }

    private static Map<String, Object> freight(long minor, String currency) {
        return Map.of("minor", minor, "currency", currency);
    }

    @Test
    void a_receipt_that_is_corrected_moves_the_window_but_no_open_case() {
        var order = Returned.received(BUYER, FACTORY, bag, 20);
        var open = Returned.opened(BUYER, Returned.claim(order, "NO_REASON", 5));
        var dueAt = BUYER.get(open).text("/dueAt");
        var window = Duration.ofHours(168);
        var earlier = Returned.now().minus(window);
        correct(order, earlier);
        var late = claim(order, "NO_REASON", 5);
        assertThat(late.code()).isEqualTo("RETURN_WINDOW_OVER");
        assertThat(Instant.parse(late.text("/until"))).isEqualTo(earlier.plus(window));
        assertThat(BUYER.get(open).text("/dueAt")).isEqualTo(dueAt);
        Returned.take(FACTORY, open, "accept", Map.of("withGoods", false));
        assertThat(Returned.awaitRefunded(BUYER, open).number("/refunded/minor"))
                .isEqualTo(3_050);

        correct(order, earlier.plus(Duration.ofDays(1)));
        var again = Returned.opened(BUYER, Returned.claim(order, "NO_REASON", 15));
        Trade.letPass(Duration.ofDays(1));
        assertThat(claim(order, "NO_REASON", 1).code()).isEqualTo("RETURN_EXCEEDS_PURCHASE");
        assertThat(BUYER.post(again + "/withdraw", "", "If-Match", "*").status())
                .isEqualTo(200);
        assertThat(claim(order, "NO_REASON", 1).code()).isEqualTo("RETURN_WINDOW_OVER");
    }

    @Test
    void nobody_receives_goods_tomorrow_and_an_operator_says_why_they_were_received_at_another_time() {
        var order = Returned.received(BUYER, FACTORY, bag, 20);
        var mute = Map.of("receivedAt", Returned.now().toString());
        assertThat(Returned.receipt(OPERATOR, order, mute).errors()).containsExactly("reason: INVALID_VALUE");
        var tomorrow = Map.of(
                "receivedAt", Returned.now().plus(Duration.ofDays(1)).toString(), "reason", "the carrier's note");
        assertThat(Returned.receipt(OPERATOR, order, tomorrow).errors()).containsExactly("receivedAt: INVALID_VALUE");
    }
}
