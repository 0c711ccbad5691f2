package market.sourcing.api.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.infra.commands.StaleVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchHeaderTest {

    @Test
    void an_etag_of_ours_is_the_version_it_holds() {
        assertThat(IfMatchHeader.expected("\"7\"")).isEqualTo(7);
        assertThat(IfMatchHeader.expected(" \"0\" ")).isZero();
    }

    @Test
    void the_etag_of_all_that_was_shown_names_the_version_too() {
        assertThat(IfMatchHeader.expected(WholeTag.of(7, List.of("shown")))).isEqualTo(7);
        assertThat(WholeTag.of(7, Map.of("a", 1, "b", 2)))
                .isEqualTo(WholeTag.of(7, new TreeMap<>(Map.of("b", 2, "a", 1))))
                .isNotEqualTo(WholeTag.of(7, Map.of("a", 1, "b", 3)))
                .isNotEqualTo(WholeTag.of(8, Map.of("a", 1, "b", 2)));
    }

    @Test
    void a_star_is_whatever_it_is_now() {
        assertThat(IfMatchHeader.expected("*")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "W/\"7\"",
                "\"abc\"",
                "\"07\"",
                "\"-1\"",
                "\"99999999999999999999\"",
                "\"\"",
                "\"7.\"",
                "\"7.0123\""
            })
    void a_tag_that_was_never_ours_is_stale(String tag) {
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> IfMatchHeader.expected(tag));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"7", "7\"", "\"6\", \"7\"", "'7'"})
    void what_is_not_one_tag_is_malformed(String header) {
        var refused = catchThrowableOfType(ProblemException.class, () -> IfMatchHeader.expected(header));
        assertThat(refused.problem().code()).isEqualTo("IF_MATCH_MALFORMED");
    }

    @Test
    void without_it_the_version_is_asked_for() {
        var refused = catchThrowableOfType(ProblemException.class, () -> IfMatchHeader.expected(null));
        assertThat(refused.problem().status().value()).isEqualTo(428);
    }
}
