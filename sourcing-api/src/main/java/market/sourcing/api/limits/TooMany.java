package market.sourcing.api.limits;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.Problem;
import market.sourcing.api.problem.Problems;
import org.springframework.http.HttpHeaders;

/** Sends a client away for a while. */
final class TooMany {
    private TooMany() {}

    static void answer(Problems problems, HttpServletResponse response, long seconds) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        problems.write(
                response,
                Problem.of(
                        ApiCode.TOO_MANY_REQUESTS,
                        "Slow down; the header Retry-After says for how long.",
                        Map.of("retryAfterSeconds", seconds)));
    }
}
