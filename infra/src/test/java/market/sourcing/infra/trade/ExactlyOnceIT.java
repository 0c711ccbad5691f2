package market.sourcing.infra.trade;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import market.sourcing.domain.escrow.PaymentAnswer;
import market.sourcing.domain.escrow.PaymentStatus;
import market.sourcing.domain.listing.ProductionKind;
import market.sourcing.domain.order.PlacedOrder;
import market.sourcing.domain.quote.IssuedQuote;
import market.sourcing.domain.quote.OrderedQuote;
import market.sourcing.domain.quote.command.IssueQuote;
import market.sourcing.domain.quote.command.OrderQuote;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.QuoteId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same request many times at once, through both nodes. */
class ExactlyOnceIT {
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final int TIMES = 12;
    private static final QuoteId QUOTE = new QuoteId("quote-1");

    private final TwoNodes nodes = new TwoNodes();
    private IssueQuote ask;

    @BeforeEach
    void two_stalls() {
        var coats = Stall.open(nodes, "coats").offers("coat", "CNY", ProductionKind.SPOT, 1000);
        var hats = Stall.open(nodes, "hats").offers("hat", "USD", ProductionKind.SPOT, 1000);
        var lines = List.of(Stall.pieces(coats, 4), Stall.pieces(hats, 6));
        ask = new IssueQuote(QUOTE, TwoNodes.BUYER, lines, null, NOW, "f");
    }

    @AfterEach
    void close() {
        nodes.close();
    }

    @Test
    void a_quote_is_issued_once() throws Exception {
        var answers = nodes.atOnce(TIMES, n -> nodes.<IssuedQuote>send(n, ask, TwoNodes.BUYER));
        assertThat(Set.copyOf(answers)).hasSize(1);
        assertThat(answers.getFirst().issued().offers()).hasSize(2);
        assertThat(counts()).containsEntry("QuoteIssued", 1L);
    }

    @Test
    void a_quote_is_ordered_once_a_factory() throws Exception {
        nodes.<IssuedQuote>send(0, ask, TwoNodes.BUYER);
        var answers = nodes.atOnce(TIMES, n -> nodes.<OrderedQuote>send(n, order("request-1"), TwoNodes.BUYER));
        assertThat(Set.copyOf(answers)).hasSize(1);
        assertThat(answers.getFirst().orders()).hasSize(2);
        assertThat(counts())
                .containsEntry("OrderPlaced", 2L)
                .containsEntry("QuoteOrdered", 1L)
                .containsEntry("StockReserved", 2L);
    }

    @Test
    void of_many_requests_to_order_a_quote_one_gets_the_orders() throws Exception {
        nodes.<IssuedQuote>send(0, ask, TwoNodes.BUYER);
        var ordered = nodes.atOnce(TIMES, n -> {
            try {
                return nodes.<OrderedQuote>send(n, order("request-" + n), TwoNodes.BUYER)
                        .orders()
                        .size();
            } catch (Refused refused) {
                assertThat(refused.code()).isEqualTo(RefusalCode.QUOTE_ALREADY_ORDERED);
                return 0;
            }
        });
        assertThat(ordered.stream().mapToInt(Integer::intValue).sum()).isEqualTo(2);
        assertThat(counts()).containsEntry("OrderPlaced", 2L).containsEntry("QuoteOrdered", 1L);
    }

    @Test
    void a_payment_is_asked_for_and_held_once() throws Exception {
        nodes.<IssuedQuote>send(0, ask, TwoNodes.BUYER);
        var till = new Till(nodes);
        var order = orders().getFirst();

        var asked = nodes.atOnce(TIMES, n -> till.request(n, order, "payment-1", NOW));
        assertThat(Set.copyOf(asked)).hasSize(1);
        var amount = asked.getFirst().standing().amount();
        var noted = nodes.atOnce(TIMES, n -> till.approve(n, order, "payment-1", amount, NOW.plusSeconds(n)));
        assertThat(noted)
                .extracting(PaymentAnswer::standing)
                .extracting("status")
                .containsOnly(PaymentStatus.HELD);
        assertThat(counts())
                .containsEntry("PaymentRequested", 1L)
                .containsEntry("FundsHeld", 1L)
                .containsEntry("OrderPaid", 1L)
                .doesNotContainKey("SurplusReceived");
    }

    @Test
    void of_many_payments_of_one_order_one_is_under_way_at_a_time() throws Exception {
        nodes.<IssuedQuote>send(0, ask, TwoNodes.BUYER);
        var till = new Till(nodes);
        var order = orders().getFirst();
        var asked = nodes.atOnce(TIMES, n -> {
            try {
                till.request(n, order, "payment-" + n, NOW);
                return 1;
            } catch (Refused refused) {
                assertThat(refused.code()).isEqualTo(RefusalCode.PAYMENT_IN_PROGRESS);
                return 0;
            }
        });
        assertThat(asked.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
        assertThat(counts()).containsEntry("PaymentRequested", 1L);
    }

    private static OrderQuote order(String request) {
        return new OrderQuote(QUOTE, request, TwoNodes.BUYER, List.of(), false, null, null, NOW, "f");
    }

    private List<OrderId> orders() {
        OrderedQuote ordered = nodes.send(0, order("request-1"), TwoNodes.BUYER);
        return ordered.orders().stream()
                .map(PlacedOrder::placed)
                .map(placed -> new OrderId(placed.orderId()))
                .toList();
    }

    private Map<String, Long> counts() {
        return nodes.events().stream()
                .collect(groupingBy(recorded -> recorded.event().getClass().getSimpleName(), counting()));
    }
}
