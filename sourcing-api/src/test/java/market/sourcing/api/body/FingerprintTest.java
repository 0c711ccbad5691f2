package market.sourcing.api.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    @Test
    void the_order_of_fields_blanks_and_nulls_does_not_matter() throws Exception {
        assertThat(of("{\"a\":1,\"b\":{\"c\":[1,2],\"d\":null}}"))
                .isEqualTo(of(" { \"b\" : { \"c\" : [ 1 , 2 ] } , \"a\" : 1, \"e\":null } "))
                .hasSize(64);
    }

    @Test
    void values_their_types_and_the_order_in_lists_do() throws Exception {
        var one = of("{\"a\":[1,2]}");
        assertThat(of("{\"a\":[2,1]}")).isNotEqualTo(one);
        assertThat(of("{\"a\":[\"1\",2]}")).isNotEqualTo(one);
        assertThat(of("{\"a\":[1,2],\"b\":false}")).isNotEqualTo(one);
    }

    @Test
    void text_cannot_pass_for_structure() throws Exception {
        assertThat(of("{\"a\":\"b,1\\\"c\"}")).isNotEqualTo(of("{\"a\":\"b\",\"c\":\"\"}"));
        assertThat(of("{\"a\":[\"x\",\"y\"]}")).isNotEqualTo(of("{\"a\":[\"x,1\\\"y\"]}"));
    }

    private static String of(String json) throws IOException {
        return Fingerprint.of(StrictJson.object(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))));
    }
}
