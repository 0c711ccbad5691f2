package market.sourcing.infra.imports.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StockCodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"85123A", "22423", "47503J ", "79323LP", "DCGS0003", "DCGSSBOY", "85123a", "dcgs0076"})
    void goods_have_five_digits_or_are_of_the_own_brand(String written) {
        assertThat(StockCode.of(written).isGoods()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST",
                "DOT",
                "M",
                "m",
                "C2",
                "S",
                "D",
                "AMAZONFEE",
                "BANK CHARGES",
                "CRUK",
                "PADS",
                "B",
                "gift_0001_30",
                "ADJUST",
                "1234",
                "123456",
                "DCGS",
                "85123A-B"
            })
    void everything_else_is_a_service(String written) {
        assertThat(StockCode.of(written).isGoods()).isFalse();
    }

    @Test
    void codes_that_differ_by_case_are_one() {
        assertThat(StockCode.of("85123a")).isEqualTo(StockCode.of("85123A"));
    }
}
