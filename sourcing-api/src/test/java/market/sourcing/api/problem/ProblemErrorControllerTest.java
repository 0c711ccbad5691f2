package market.sourcing.api.problem;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ProblemErrorControllerTest {
    private final ProblemErrorController controller = new ProblemErrorController(new Problems());
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void what_fails_in_the_server_is_answered_as_a_problem() {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 405);

        var answer = requireNonNull(controller.error(request, response));

        assertThat(answer.getStatusCode().value()).isEqualTo(405);
        assertThat(answer.getBody()).containsEntry("status", 405);
    }

    /** Its reader left in the middle of an event; that is no incident. */
    @Test
    void of_an_answer_that_has_begun_nothing_more_is_said() throws IOException {
        response.setContentType("text/event-stream");
        response.flushBuffer();
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IOException("Broken pipe"));

        assertThat(controller.error(request, response)).isNull();
        assertThat(response.getContentAsByteArray()).isEmpty();
    }
}
