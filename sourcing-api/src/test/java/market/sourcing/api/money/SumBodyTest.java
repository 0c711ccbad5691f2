package market.sourcing.api.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SumBodyTest {
    @Test
    void every_digit_is_written() {
        var sum = SumBody.shown(new BigDecimal("100000000000000000140"), "VND");
        assertThat(JsonMapper.shared().writeValueAsString(sum))
                .isEqualTo("{\"minor\":100000000000000000140,\"currency\":\"VND\"}");
    }
}
