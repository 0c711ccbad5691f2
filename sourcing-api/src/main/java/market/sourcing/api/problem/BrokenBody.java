package market.sourcing.api.problem;

import java.io.IOException;
import org.apache.coyote.BadRequestException;

/** A body that did not come as it must: cut off, packed wrongly for its way, or too slow. It is the client's, and no fault here. */
public final class BrokenBody extends BadRequestException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private BrokenBody(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    public static BrokenBody tooSlow() {
        return new BrokenBody(
                Problem.of(ApiCode.BODY_TOO_SLOW, "The body came too slowly. Nothing was taken; send it again."));
    }

    public static BrokenBody because(IOException cause) {
        var broken = new BrokenBody(Problem.of(
                ApiCode.MALFORMED_REQUEST, "The body broke off or is not sent as it says. Nothing was taken."));
        broken.initCause(cause);
        return broken;
    }

    public Problem problem() {
        return problem;
    }

    /** None: it is an answer. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
