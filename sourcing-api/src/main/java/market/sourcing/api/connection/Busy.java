package market.sourcing.api.connection;

import java.io.IOException;
import java.nio.ByteBuffer;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.Problem;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Response;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Sends a request away before anything was spent on it. */
final class Busy {
    private static final String RETRY_AFTER_SECONDS = "2";
    private static final byte[] BODY = JsonMapper.builder()
            .build()
            .writeValueAsBytes(
                    Problem.of(ApiCode.BUSY, "There is more to do than can be done. Send the same request again.")
                            .members());

    private Busy() {}

    static void answer(Response response) throws IOException {
        response.setStatus(ApiCode.BUSY.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(BODY.length);
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        response.doWrite(ByteBuffer.wrap(BODY));
        response.action(ActionCode.CLOSE, null);
    }
}
