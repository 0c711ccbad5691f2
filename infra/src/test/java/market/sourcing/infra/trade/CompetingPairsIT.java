package market.sourcing.infra.trade;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import market.sourcing.domain.escrow.event.EscrowEvent;
import market.sourcing.domain.escrow.event.FundsReleased;
import market.sourcing.domain.listing.ProductionKind;
import market.sourcing.domain.order.event.OrderEvent;
import market.sourcing.domain.order.event.ReceiptConfirmed;
import market.sourcing.domain.returns.event.CaseClosed;
import market.sourcing.domain.returns.event.CaseEvent;
import market.sourcing.domain.returns.event.ReturnRequested;
import org.junit.jupiter.api.Test;

/** Two commands on one order at the same moment, one on each node, over and over. */
class CompetingPairsIT extends StallScene {
    private static final int PAIRS = Integer.getInteger("race.pairs", 40);
    private static final int PIECES = 10_000_000;

    @Test
    void a_confirmed_receipt_and_the_end_of_the_last_case_release_the_money_once() throws Exception {
        var deals = deals();
        for (var deal : deals) {
            deal.claim(0);
            nodes.atOnce(2, n -> nodes.<Long>send(n, n == 0 ? deal.confirming() : deal.withdrawing(), TwoNodes.BUYER));
        }
        var told = eventsByOrder();
        assertThat(deals).allSatisfy(deal -> {
            var events = told.getOrDefault(deal.order().value(), List.of());
            assertThat(events).filteredOn(FundsReleased.class::isInstance).hasSize(1);
            assertThat(events).hasAtLeastOneElementOfType(ReceiptConfirmed.class);
            assertThat(events).hasAtLeastOneElementOfType(CaseClosed.class);
        });
    }

    @Test
    void nothing_is_released_by_time_once_a_case_is_open() throws Exception {
        var deals = deals();
        for (var deal : deals) {
            nodes.atOnce(2, n -> {
                if (n == 0) {
                    nodes.<Long>send(0, deal.completing(), TwoNodes.OPERATOR);
                } else {
                    deal.claim(1);
                }
                return n;
            });
        }
        var told = eventsByOrder();
        assertThat(deals).allSatisfy(deal -> {
            var events = told.getOrDefault(deal.order().value(), List.of());
            assertThat(events.stream().dropWhile(event -> !(event instanceof ReturnRequested)))
                    .isNotEmpty()
                    .doesNotHaveAnyElementsOfTypes(FundsReleased.class);
        });
    }

    private List<Deal> deals() {
        var goods = stall.offers("goods", "CNY", ProductionKind.SPOT, PIECES);
        return IntStream.range(0, PAIRS)
                .mapToObj(n -> Deal.received(nodes, stall, goods, "pair-" + n))
                .toList();
    }

    private Map<String, List<Object>> eventsByOrder() {
        return nodes.events().stream()
                .map(recorded -> (Object) recorded.event())
                .filter(event -> !orderOf(event).isEmpty())
                .collect(groupingBy(CompetingPairsIT::orderOf));
    }

    private static String orderOf(Object event) {
        return switch (event) {
            case EscrowEvent escrow -> escrow.orderId();
            case OrderEvent order -> order.orderId();
            case CaseEvent about -> about.orderId();
            default -> "";
        };
    }
}
