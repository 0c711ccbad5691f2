package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How parcels are stated, and what their carriers prove. */
class ParcelsE2E extends PromiseScene {
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
        var unknown = "SIMNEVER%08X".formatted(order.hashCode());
        Trade.handOver(FACTORY, order, Map.of("carrier", Trade.CARRIER, "trackingNumber", unknown));
        Trade.awaitState(BUYER, order, "HANDED_OVER");
        Trade.letPass(A_DAY.plusMinutes(1));
        Trade.awaitState(BUYER, order, "AWAITING_DISPATCH");
        var missed = Promised.awaitState(BUYER, order, "MISSED");
        assertThat(missed.text("/parcels/0/trackingNumber")).isEqualTo(unknown);
    }

    @Test
    void goods_travel_in_several_parcels() {
        var part = Map.of(
                "carrier",
                Trade.CARRIER,
                "trackingNumber",
                "SIMNEVER" + Goods.unique(),
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
                        "SIMNEVER" + Goods.unique(),
                        "lines",
                        List.of(Map.of("line", 1, "quantity", 6))));
        assertThat(tooMany.code()).isEqualTo("PARCEL_EXCEEDS_ORDER");
        assertThat(tooMany.number("/left")).isEqualTo(5);
        Trade.awaitState(BUYER, order, "AWAITING_DISPATCH");
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
        var none = Trade.handOver(
                FACTORY,
                order,
                Map.of("carrier", "simulated", "trackingNumber", "SIM" + System.nanoTime(), "lines", List.of()));
        assertThat(none.errors()).as("an empty list is one that is left out").isEmpty();
        Trade.awaitState(BUYER, order, "HANDED_OVER");
    }
}
