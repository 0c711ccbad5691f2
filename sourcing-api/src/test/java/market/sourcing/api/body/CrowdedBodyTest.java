package market.sourcing.api.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import market.sourcing.api.problem.FieldError;
import market.sourcing.api.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is small in bytes and large in values is refused before anything is made of it. */
class CrowdedBodyTest {
    /** A body with one list and one map. */
    record Crowd(
            @Nullable List<@Nullable Entry> lines, @Nullable Map<String, String> names) {}

    /** One of many. */
    record Entry(@Nullable Integer line) {}

    private static ProblemException refused(String body) {
        return catchThrowableOfType(ProblemException.class, () -> read(body));
    }

    private static Crowd read(String body) throws IOException {
        var errors = new FieldErrors();
        var read = new RecordReader(errors)
                .read(StrictJson.object(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))), Crowd.class);
        errors.throwIfAny();
        return read;
    }

    private static String lines(int count, String each) {
        return "{\"lines\":[" + (each + ",").repeat(count - 1) + each + "]}";
    }

    @Test
    void a_long_list_is_named_and_its_places_are_not() throws IOException {
        assertThat(read(lines(1_000, "{\"line\":1}")).lines()).hasSize(1_000);
        assertThat(refused(lines(1_001, "{\"line\":\"x\"}")).problem().errors())
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("lines", "INVALID_VALUE"));
    }

    @ParameterizedTest
    @MethodSource
    void a_number_that_none_can_be_is_refused_wherever_it_stands(String number) {
        var places = Map.of(
                "{\"lines\":[{},{\"line\":" + number + "}]}",
                "lines[1].line",
                "{\"lines\":[]," + "\"unknown\":" + number + "}",
                "unknown",
                "{\"lines\":[1," + number + "]}",
                "lines[1]");
        places.forEach((body, field) -> {
            assertThat(refused(body).problem().code()).isEqualTo("MALFORMED_JSON");
            assertThat(refused(body).problem().errors())
                    .extracting(FieldError::field, FieldError::code)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(field, "OUT_OF_RANGE"));
        });
    }

    static List<String> a_number_that_none_can_be_is_refused_wherever_it_stands() {
        return List.of("1e2147483648", "1e-2147483648", "1E99999999999", "1".repeat(501), "0." + "1".repeat(501));
    }

    @Test
    void so_is_an_object_with_many_names() {
        var names = new StringBuilder("{\"names\":{\"first\":\"a\"");
        for (int each = 0; each < 1_000; each++) {
            names.append(",\"n").append(each).append("\":1");
        }
        assertThat(refused(names.append("}}").toString()).problem().errors())
                .extracting(FieldError::field)
                .containsExactly("names");
    }

    @Test
    void at_the_hundredth_fault_nothing_more_is_looked_at() {
        assertThat(refused(lines(1_000, "{\"line\":\"x\"}")).problem().errors())
                .hasSize(100)
                .extracting(FieldError::field)
                .endsWith("lines[99].line");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "0", "null", "\"\""})
    void a_body_of_a_hundred_thousand_values_is_not_read_at_all(String each) {
        assertThat(refused(lines(100_000, each)).problem().code()).isEqualTo("MALFORMED_JSON");
    }
}
