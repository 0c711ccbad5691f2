package market.sourcing.domain.timer;

import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrderPartKeyTest {
    private static final String ID = ORDER.value();

    @Test
    void a_money_key_reads_back() {
        assertThat(OrderPartKey.parse(OrderPartKey.of(ID, "payment-one")))
                .isEqualTo(new OrderPartKey(ID, "payment-one"));
    }
}
