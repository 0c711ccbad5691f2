package market.sourcing.infra.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
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
                "\u2800K 77\u3164",
                "K 77\uFE0F",
                "K\u034F 77\u180B",
                "K 7\u20657\uDB40\uDD00"
            })
    void what_can_not_be_seen_makes_no_other_key(String written) {
        assertThat(Blanks.key(written)).isEqualTo("K 77");
    }

    @Test
    void letters_with_accents_are_one_key_and_endless_accents_are_none() {
        assertThat(Blanks.key("Cafe\u0301")).isEqualTo("Caf\u00E9");
        var accents = "C" + "\u0301\u0316".repeat(200_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThat(Blanks.key(accents)).isEqualTo(accents));
    }
}
