package market.sourcing.infra.imports.order.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CodeGlobsTest {
    @Test
    void a_star_is_anything_and_a_question_mark_one_character() {
        var globs = new CodeGlobs(List.of("versand*", "X?9", "*-free-*", "A.B"));

        assertThat(List.of("VERSAND", "VERSAND-DE", "XY9", "1-FREE-2", "A.B")).allMatch(globs::match);
        assertThat(List.of("EVERSAND", "X9", "XYZ9", "FREE", "AXB", "")).noneMatch(globs::match);
    }

    @Test
    void many_stars_take_no_longer() {
        assertThat(new CodeGlobs(List.of("*A".repeat(32))).match("B".repeat(64)))
                .isFalse();
        assertThat(new CodeGlobs(List.of("*".repeat(64))).match("")).isTrue();
    }
}
