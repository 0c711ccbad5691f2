package market.sourcing.projections.order.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.stream.IntStream;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.projections.harness.Market;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderSummaryTest extends OrdersScene {
    @Test
    void an_order_has_its_lines_and_totals() {
        market.ordered("order-1", Market.line("listing-1", 4), Market.line("listing-2", 6));
        engine.apply(market.take());

        var order = handler.handle(new FindOrder("order-1")).orElseThrow();

        assertThat(order.state()).isEqualTo(OrderState.AWAITING_PAYMENT);
        assertThat(order.units()).isEqualTo(10);
        assertThat(order.terms().totalMinor()).isEqualTo(10_000);
        assertThat(order.terms().lines())
                .extracting(OrderTerms.Line::listingId)
                .containsExactly("listing-1", "listing-2");
        assertThat(order.version()).isZero();
        assertThat(handler.handle(new FindOrder("order-2"))).isEmpty();
    }

    @Test
    void everybodys_orders_are_not_listed_all_together() {
        assertThatThrownBy(() ->
                        new ListOrders(ListOrders.Party.EVERYBODY, "", null, ListOrders.Order.NEWEST_FIRST, 10, null))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.code()).isEqualTo(RefusalCode.INVALID_VALUE));
    }

    @Test
    void no_release_is_announced_while_a_case_is_open() {
        var release = Instant.parse("2026-03-12T08:00:00Z");
        var later = Instant.parse("2026-03-20T08:00:00Z");
        market.ordered("order-1", Market.line("listing-1", 4));
        market.sent("order-1", release);
        assertThat(nextAt("order-1")).isEqualTo(release);
        market.claimed("order-1", "case-a");
        market.claimed("order-1", "case-b");
        assertThat(nextAt("order-1")).isNull();
        market.settled("order-1", "case-a", release);
        assertThat(nextAt("order-1")).isNull();
        market.settled("order-1", "case-b", later);
        assertThat(nextAt("order-1")).isEqualTo(later);
        assertThat(handler.handle(new FindOrder("order-1")).orElseThrow().version())
                .as("of the order, not of its cases")
                .isEqualTo(1);
    }

    private @Nullable Instant nextAt(String order) {
        engine.apply(market.take());
        return handler.handle(new FindOrder(order)).orElseThrow().nextAt();
    }

    @Test
    void an_order_of_the_past_is_completed_and_keeps_its_own_date() {
        market.recordedPast(
                "order-p", "account-b", "France", "2010-12-01T08:26:00Z", Market.pastLine("listing-1", 6, 7650));
        market.returnedPast(
                "order-p", "account-b", "France", "2011-01-02T10:00:00Z", Market.pastLine("listing-1", 2, 2550));
        engine.apply(market.take());

        var order = handler.handle(new FindOrder("order-p")).orElseThrow();

        assertThat(order.state()).isEqualTo(OrderState.COMPLETED);
        assertThat(order.placedAt()).isEqualTo("2010-12-01T08:26:00Z");
        assertThat(order.changedAt()).isEqualTo("2011-01-02T10:00:00Z");
        assertThat(order.version()).isEqualTo(1);
        assertThat(order.units()).isEqualTo(6);
        assertThat(order.terms().totalMinor()).isEqualTo(7650);
        assertThat(order.terms().lines())
                .extracting(OrderTerms.Line::listingVersion)
                .containsExactly(-1L);
    }

    @ParameterizedTest
    @EnumSource(value = ListOrders.Party.class, mode = EnumSource.Mode.EXCLUDE, names = "EVERYBODY")
    void pages_go_from_new_to_old_while_orders_come_in(ListOrders.Party party) {
        var id = switch (party) {
            case EVERYBODY -> throw new IllegalArgumentException("Of everybody a state is named.");
            case BUYER -> "account-buyer";
            case FACTORY -> Market.FACTORY;
            case FACTORY_OWNER -> "account-of-factory-1";
        };
        IntStream.range(0, 25).forEach(n -> market.ordered("order-" + n, Market.line("listing-1", 1)));
        engine.apply(market.take());
        var seen = new ArrayList<String>();
        OrderCursor after = null;
        do {
            var page = handler.handle(new ListOrders(party, id, null, ListOrders.Order.NEWEST_FIRST, 10, after));
            page.items().forEach(order -> seen.add(order.id()));
            after = page.next();
            market.ordered("order-late-" + seen.size(), Market.line("listing-1", 1));
            engine.apply(market.take());
        } while (after != null);

        assertThat(seen)
                .containsExactlyElementsOf(IntStream.range(0, 25)
                        .mapToObj(n -> "order-" + (24 - n))
                        .toList());
    }

    @Test
    void others_orders_are_not_in_the_list() {
        market.ordered("order-1", Market.line("listing-1", 1));
        engine.apply(market.take());

        assertThat(handler.handle(newest(ListOrders.Party.BUYER, "account-other", 20))
                        .items())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101})
    void a_page_has_1_to_100_items(int size) {
        assertThatThrownBy(() -> newest(ListOrders.Party.BUYER, "account-buyer", size))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(RefusalCode.INVALID_VALUE));
    }

    private static ListOrders newest(ListOrders.Party party, String id, int size) {
        return new ListOrders(party, id, null, ListOrders.Order.NEWEST_FIRST, size, null);
    }
}
