package market.sourcing.infra.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import market.sourcing.domain.delivery.event.ParcelStated;
import market.sourcing.domain.listing.ProductionKind;
import market.sourcing.domain.order.Shipment;
import market.sourcing.domain.order.command.HandOverOrder;
import org.junit.jupiter.api.Test;

/** The number of a parcel that no carrier knew, on real PostgreSQL. */
class FreedNumberIT extends StallScene {
    @Test
    void a_number_that_no_carrier_knew_in_a_day_is_another_orders() {
        var goods = stall.offers("goods", "CNY", ProductionKind.SPOT, 1_000);
        var first = new Raced(nodes, stall, goods, "first");
        first.stated();
        first.attempt(0, first.judgingParcel());
        var second = new Raced(nodes, stall, goods, "second");
        second.paid();
        var at = Raced.SENT.plus(Duration.ofDays(1)).plusSeconds(60);
        nodes.<Object>send(
                0,
                new HandOverOrder(
                        second.order(), null, stall.owner(), new Shipment("simulated", "SIMFIRST"), List.of(), at),
                TwoNodes.OPERATOR);
        assertThat(nodes.events().stream().filter(it -> it.event() instanceof ParcelStated))
                .hasSize(2);
    }
}
