package market.sourcing.infra.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import market.sourcing.domain.delivery.command.ContestMiss;
import market.sourcing.domain.delivery.event.DispatchPromiseMissed;
import market.sourcing.domain.delivery.event.MissContested;
import market.sourcing.domain.listing.ProductionKind;
import market.sourcing.domain.listing.command.WithdrawListing;
import market.sourcing.domain.order.Shipment;
import market.sourcing.domain.order.command.CancelOrder;
import market.sourcing.domain.order.command.HandOverOrder;
import market.sourcing.domain.order.command.ShowMade;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.infra.commands.Tried;
import market.sourcing.infra.commands.TriedEvidence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands of the trade that are only tried, on real PostgreSQL: they hold many things, and take unique values. */
class TriedTradeIT {
    private static final Tried DONE = new Tried(null, true);

    private final TwoNodes nodes = new TwoNodes();
    private final Stall stall = Stall.open(nodes, "one");

    @AfterEach
    void close() {
        nodes.close();
    }

    private Tried tried(Object command, Actor actor) {
        return nodes.log().trials().tried(command, actor);
    }

    private List<?> uniqueValues() {
        return nodes.log().jdbc().queryForList("select * from unique_value order by scope, value");
    }

    private Raced paid(String name) {
        var order = new Raced(nodes, stall, stall.offers(name, "CNY", ProductionKind.SPOT, 1_000), name);
        order.paid();
        return order;
    }

    private HandOverOrder handingOver(Raced order, String number) {
        return new HandOverOrder(
                order.order(),
                null,
                stall.owner(),
                new Shipment("simulated", number),
                List.of(),
                Raced.SENT.plus(Duration.ofHours(1)));
    }

    private static CancelOrder cancelling(Raced order) {
        return new CancelOrder(order.order(), null, order.buyer(), "because", Raced.SENT.plus(Duration.ofHours(1)));
    }

    @Test
    void an_order_whose_cancelling_was_tried_is_handed_over() {
        var order = paid("first");
        var before = nodes.events();

        assertThat(tried(cancelling(order), order.buyer())).isEqualTo(DONE);
        assertThat(nodes.events()).isEqualTo(before);

        nodes.<Long>send(0, handingOver(order, "SIMFIRST"), stall.owner());
        var refusal = tried(cancelling(order), order.buyer()).refusal();
        assertThat(refusal).isNotNull().extracting(Refused::code).isEqualTo(RefusalCode.ORDER_HANDED_OVER);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void it_is_refused_for_what_another_node_has_done_since(boolean isKept) {
        var order = paid("first");
        if (!isKept) {
            // What would change by it is read anew.
            assertThat(tried(handingOver(order, "SIMFIRST"), stall.owner())).isEqualTo(DONE);
        }

        var refusal = nodes.tried(
                        cancelling(order),
                        order.buyer(),
                        () -> nodes.<Long>send(1, handingOver(order, "SIMFIRST"), stall.owner()))
                .refusal();

        assertThat(refusal).isNotNull().extracting(Refused::code).isEqualTo(RefusalCode.ORDER_HANDED_OVER);
    }

    @Test
    void what_has_fallen_due_is_done_before_and_stays_done() {
        var order = paid("first");
        var contesting = new ContestMiss(order.order(), null, stall.owner(), "the van came", Raced.LATE);

        assertThat(tried(contesting, stall.owner())).isEqualTo(DONE);

        assertThat(nodes.events().stream().map(it -> (Object) it.event().getClass()))
                .contains(DispatchPromiseMissed.class)
                .doesNotContain(MissContested.class);
    }

    @Test
    void a_number_that_was_tried_is_another_parcels() {
        var first = paid("first");
        var second = paid("second");
        var before = uniqueValues();

        assertThat(tried(handingOver(first, "SIMSAME"), stall.owner())).isEqualTo(DONE);
        assertThat(uniqueValues()).isEqualTo(before);

        nodes.<Long>send(0, handingOver(second, "SIMSAME"), stall.owner());
        var refusal = tried(handingOver(first, "SIMSAME"), stall.owner()).refusal();
        assertThat(refusal).isNotNull().extracting(Refused::code).isEqualTo(RefusalCode.TRACKING_NUMBER_USED);
    }

    @Test
    void a_listing_whose_withdrawal_was_tried_keeps_its_codes() {
        var goods = stall.offers("goods", "CNY", ProductionKind.SPOT, 1_000);
        var before = uniqueValues();

        assertThat(tried(new WithdrawListing(goods, null, stall.owner(), "because"), stall.owner()))
                .isEqualTo(DONE);

        assertThat(uniqueValues()).isEqualTo(before).isNotEmpty();
    }

    @Test
    void who_tries_has_something_to_show_and_who_does_it_needs_it() {
        var order = paid("first");
        var showing =
                new ShowMade(order.order(), stall.owner(), TriedEvidence.SHA256, Raced.SENT.plus(Duration.ofHours(1)));

        assertThat(tried(showing, stall.owner()).isAllowed()).isTrue();
        assertThatThrownBy(() -> nodes.<Long>send(0, showing, stall.owner()))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.code()).isEqualTo(RefusalCode.EVIDENCE_UNKNOWN));
    }
}
