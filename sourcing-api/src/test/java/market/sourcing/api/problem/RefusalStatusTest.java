package market.sourcing.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalStatusTest {

    @ParameterizedTest
    @EnumSource(RefusalCode.class)
    void every_refusal_is_a_clients_problem_and_never_a_fault_of_ours(RefusalCode code) {
        assertThat(RefusalStatus.of(code).is4xxClientError()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "INVALID_VALUE, 400",
        "NOT_ALLOWED, 403",
        "ORDER_UNKNOWN, 404",
        "QUANTITY_BELOW_MINIMUM, 409",
        "IDEMPOTENCY_KEY_REUSED, 422"
    })
    void refusals_have_the_status_of_their_kind(RefusalCode code, int status) {
        assertThat(RefusalStatus.of(code).value()).isEqualTo(status);
    }

    @Test
    void no_two_problems_share_a_code() {
        assertThat(Stream.concat(
                        Arrays.stream(RefusalCode.values()).map(Enum::name),
                        Arrays.stream(ApiCode.values()).map(Enum::name)))
                .doesNotHaveDuplicates();
    }

    @Test
    void facts_are_members_beside_the_standard_ones_and_never_in_their_place() {
        var refused = new Refused(
                RefusalCode.QUANTITY_BELOW_MINIMUM, "Too few.", Map.of("nearestValid", 20, "status", "mine"));
        var members = Problem.of(refused).members();
        assertThat(members)
                .containsEntry("type", "urn:sourcing:problem:quantity-below-minimum")
                .containsEntry("nearestValid", 20)
                .containsEntry("status", 409);
    }

    @Test
    void an_invalid_value_names_its_field() {
        var problem = Problem.of(new Refused(RefusalCode.INVALID_VALUE, "No.", Map.of("field", "name")));
        assertThat(problem.errors()).extracting(FieldError::field).containsExactly("name");
    }
}
