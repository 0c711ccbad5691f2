package market.sourcing.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.web.firewall.RequestRejectedException;

class HttpFailuresTest {

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 405, 406, 408, 411, 413, 414, 415, 417, 431, 500, 501, 503, 505})
    void a_problem_says_the_status_that_is_answered(int status) {
        var problem = HttpFailures.ofStatus(HttpStatusCode.valueOf(status));

        assertThat(problem.members()).containsEntry("status", status);
    }

    @Test
    void what_the_server_does_not_know_is_no_fault_of_its_own() {
        assertThat(HttpFailures.ofStatus(HttpStatusCode.valueOf(501)).code()).isEqualTo("NOT_IMPLEMENTED");
        assertThat(HttpFailures.ofStatus(HttpStatusCode.valueOf(505)).code()).isEqualTo("HTTP_VERSION_NOT_SUPPORTED");
    }

    @Test
    void a_header_of_other_characters_is_a_request_that_cant_be_read() {
        var problem = Objects.requireNonNull(HttpFailures.problem(new RequestRejectedException("a header")));

        assertThat(problem.status().value()).isEqualTo(400);
        assertThat(problem.code()).isEqualTo("MALFORMED_REQUEST");
    }
}
