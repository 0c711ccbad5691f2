package market.sourcing.api.webhook;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.ProblemException;

/** The body of a webhook as it was signed, byte by byte. */
public final class SignedBody {
    private static final int MOST_BYTES = 16 * 1024;

    private SignedBody() {}

    /** @throws ProblemException when it is larger than 16 KiB; no more than that is read */
    public static byte[] of(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new ProblemException(
                    ApiCode.BODY_TOO_LARGE, "The body is too large for a notice.", Map.of("mostBytes", MOST_BYTES));
        }
        return body;
    }
}
