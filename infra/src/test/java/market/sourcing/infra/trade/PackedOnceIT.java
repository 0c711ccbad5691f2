package market.sourcing.infra.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import market.sourcing.domain.carrier.TrackingNumber;
import market.sourcing.domain.commission.OnBehalf;
import market.sourcing.domain.consolidation.FreightService;
import market.sourcing.domain.consolidation.HsCodes;
import market.sourcing.domain.consolidation.Measures;
import market.sourcing.domain.consolidation.command.AddParcel;
import market.sourcing.domain.consolidation.command.OpenConsolidation;
import market.sourcing.domain.consolidation.command.TakeParcelOut;
import market.sourcing.domain.consolidation.event.ParcelConsolidated;
import market.sourcing.domain.consolidation.event.ParcelTakenOut;
import market.sourcing.domain.listing.ProductionKind;
import market.sourcing.domain.order.Shipment;
import market.sourcing.domain.order.command.HandOverOrder;
import market.sourcing.domain.order.command.PlaceOrder;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.BasisPoints;
import market.sourcing.domain.shared.ConsolidationId;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.RequestKey;
import market.sourcing.domain.shared.Role;
import market.sourcing.domain.shared.StationId;
import market.sourcing.domain.station.CustomsMode;
import market.sourcing.domain.station.StationTerms;
import market.sourcing.domain.station.command.OpenStation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A parcel that two nodes pack at once goes with one consolidation. */
class PackedOnceIT {
    /** Who pays at the till. */
    private static final Actor AGENT = new Actor(TwoNodes.BUYER.account(), Set.of(Role.AGENT));

    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final StationId VIETNAM = StationId.ofCode("vn");
    private static final OrderId ORDER = new OrderId("order-abroad");
    private static final TrackingNumber NUMBER = TrackingNumber.of("simulated", "SIM001");
    private static final int AT_ONCE = 6;

    private final TwoNodes nodes = new TwoNodes();

    @BeforeEach
    void an_order_was_sent() {
        var stall = Stall.open(nodes, "one");
        var goods = stall.offers("plenty", "CNY", ProductionKind.SPOT, 1_000);
        nodes.<Long>send(
                0,
                new OpenStation(
                        VIETNAM,
                        TwoNodes.OPERATOR,
                        Currencies.of("VND"),
                        new StationTerms(List.of("vi"), Set.of(CustomsMode.DIRECT_IMPORT), new BasisPoints(0)),
                        NOW,
                        new RequestKey("open", "f")),
                TwoNodes.OPERATOR);
        var onBehalf = new OnBehalf("customer 7", VIETNAM, CustomsMode.DIRECT_IMPORT, null);
        nodes.send(0, new PlaceOrder(ORDER, AGENT, List.of(Stall.pieces(goods, 1)), null, onBehalf, NOW, "f"), AGENT);
        new Till(nodes).pay(0, ORDER, "payment-abroad", NOW);
        nodes.<Long>send(
                1,
                new HandOverOrder(ORDER, null, stall.owner(), new Shipment("simulated", NUMBER.text()), List.of(), NOW),
                stall.owner());
    }

    @AfterEach
    void close() {
        nodes.close();
    }

    private ConsolidationId opened(String name) {
        var id = new ConsolidationId("consolidation-" + name);
        nodes.<Long>send(
                0,
                new OpenConsolidation(
                        id,
                        TwoNodes.OPERATOR,
                        AGENT.account(),
                        VIETNAM,
                        CustomsMode.DIRECT_IMPORT,
                        FreightService.AIR,
                        NOW.plus(Duration.ofDays(1)),
                        NOW,
                        "f-" + name),
                TwoNodes.OPERATOR);
        return id;
    }

    private Optional<RefusalCode> pack(int node, ConsolidationId id) {
        return refusal(() -> nodes.<Long>send(
                node,
                new AddParcel(
                        id,
                        null,
                        TwoNodes.OPERATOR,
                        ORDER,
                        NUMBER,
                        new HsCodes(List.of("611610")),
                        new Measures(600, 300, 200, 100),
                        NOW),
                TwoNodes.OPERATOR));
    }

    private Optional<RefusalCode> takeOut(int node, ConsolidationId id) {
        return refusal(() -> nodes.<Long>send(
                node, new TakeParcelOut(id, null, TwoNodes.OPERATOR, "parcel-1-abroad", NOW), TwoNodes.OPERATOR));
    }

    private static Optional<RefusalCode> refusal(Runnable asked) {
        try {
            asked.run();
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.code());
        }
    }

    @Test
    void of_many_that_pack_it_at_once_on_two_nodes_one_gets_it() throws Exception {
        for (int round = 0; round < AT_ONCE; round++) {
            var number = round;
            var several = nodes.atOnce(AT_ONCE, each -> opened(number + "-" + each));
            var refused = nodes.atOnce(AT_ONCE, each -> pack(each, several.get(each)));
            assertThat(refused).containsOnlyOnce(Optional.empty());
            assertThat(refused.stream().flatMap(Optional::stream))
                    .hasSize(AT_ONCE - 1)
                    .containsOnly(RefusalCode.PARCEL_CONSOLIDATED);
            var winner = several.get(refused.indexOf(Optional.empty()));
            assertThat(takeOut(round, winner)).isEmpty();
        }
        assertThat(told(ParcelConsolidated.class)).isEqualTo(AT_ONCE);
    }

    @Test
    void it_is_never_in_two_while_it_is_taken_out_here_and_packed_there() throws Exception {
        var friday = opened("friday");
        var monday = opened("monday");
        assertThat(pack(0, friday)).isEmpty();
        for (int round = 0; round < AT_ONCE; round++) {
            var from = round % 2 == 0 ? friday : monday;
            var to = round % 2 == 0 ? monday : friday;
            var refused = nodes.atOnce(2, each -> each == 0 ? takeOut(0, from) : pack(1, to));
            assertThat(refused.getFirst()).isEmpty();
            if (refused.getLast().isPresent()) {
                assertThat(refused.getLast()).contains(RefusalCode.PARCEL_CONSOLIDATED);
                assertThat(pack(0, to)).isEmpty();
            }
            assertThat(told(ParcelConsolidated.class) - told(ParcelTakenOut.class))
                    .isOne();
            assertThat(pack(1, from)).contains(RefusalCode.PARCEL_CONSOLIDATED);
        }
    }

    private long told(Class<?> event) {
        return nodes.events().stream()
                .filter(it -> event.isInstance(it.event()))
                .count();
    }
}
