package market.sourcing.api.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlanksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "K 77",
                "\u00A0K 77 ",
                "K\u00A0\u202F77\u3000",
                "\uFEFFK 77\u200B",
                "K\u200D \u00AD77",
                "\tK  77\r\n",
                "\u2800K 77\u3164"
            })
    void what_can_not_be_seen_makes_no_other_key(String written) {
        assertThat(Blanks.key(written)).isEqualTo("K 77");
    }
}
