package market.sourcing.api.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Map;
import market.sourcing.api.problem.FieldError;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.junit.jupiter.api.Test;

class FieldErrorsTest {
    private final FieldErrors errors = new FieldErrors();

    @Test
    void a_missing_field_and_a_faulty_one_are_both_named() {
        errors.required("a", null);
        errors.required("b", 0, Quantity::new);
        assertThat(errors.all())
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("a", "REQUIRED"), tuple("b", "INVALID_VALUE"));
    }

    @Test
    void a_field_of_the_wrong_type_is_not_also_missing() {
        errors.add("a", "WRONG_TYPE", "text");
        errors.required("a", null);
        assertThat(errors.all()).hasSize(1);
    }

    @Test
    void an_optional_field_that_is_not_there_is_no_fault() {
        assertThat(errors.optional("a", (Integer) null, Quantity::new).get()).isNull();
        assertThatCode(errors::throwIfAny).doesNotThrowAnyException();
    }

    @Test
    void what_depends_on_a_faulty_part_says_nothing_more() {
        var part = errors.required("part", -1, Quantity::new);
        errors.made("whole", () -> part.get().units() * 2);
        assertThat(errors.all()).extracting(FieldError::field).containsExactly("part");
    }

    @Test
    void the_fault_is_placed_where_the_part_was_in_the_body() {
        refusing("skus[1]", Map.of("field", "skus.code"));
        refusing("ladder", Map.of("field", "ladder", "tier", 3));
        refusing("skus[0].ladder", Map.of("field", "ladder", "tier", 1));
        refusing("", Map.of("field", "currency"));
        refusing("lines[0].quantity", Map.of("field", "quantity"));
        assertThat(errors.all())
                .extracting(FieldError::field)
                .containsExactly("skus[1].code", "ladder[2]", "skus[0].ladder[0]", "currency", "lines[0].quantity");
    }

    @Test
    void faults_of_one_kind_give_the_problem_their_code_and_others_the_common_one() {
        errors.required("a", null);
        errors.required("b", null);
        assertThat(code()).isEqualTo("REQUIRED");
        errors.add("c", "WRONG_TYPE", "text");
        assertThat(code()).isEqualTo("INVALID_REQUEST");
    }

    @Test
    void an_answer_names_a_hundred_faults_and_no_more_are_looked_for() {
        for (int i = 1; i < 100; i++) {
            errors.required("f" + i, null);
        }
        var full = catchThrowableOfType(ProblemException.class, () -> errors.required("f100", null));
        assertThat(full.problem().errors()).hasSize(100);
        assertThat(catchThrowableOfType(ProblemException.class, () -> errors.required("f101", null)))
                .isNotNull();
        assertThat(errors.all()).hasSize(100);
    }

    private void refusing(String field, Map<String, Object> facts) {
        errors.made(field, () -> {
            throw new Refused(RefusalCode.INVALID_VALUE, "No.", facts);
        });
    }

    private String code() {
        return catchThrowableOfType(ProblemException.class, errors::throwIfAny)
                .problem()
                .code();
    }
}
