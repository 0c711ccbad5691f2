package market.sourcing.api.order.actions;

import market.sourcing.api.actions.Described;
import org.junit.jupiter.api.Test;

class OrderVerbsTest {
    @Test
    void every_change_of_an_order_is_a_verb() {
        Described.haveAll("/api/orders/{id}/", OrderVerbs.ALL, "/api/returns");
    }
}
