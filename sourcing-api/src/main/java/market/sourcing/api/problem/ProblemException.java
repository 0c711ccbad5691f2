package market.sourcing.api.problem;

import java.util.Map;

/** Ends a request with a problem. Carries no stack trace: it is an answer, not a fault. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    public ProblemException(ApiCode code, String detail) {
        this(Problem.of(code, detail));
    }

    public ProblemException(ApiCode code, String detail, Map<String, Object> facts) {
        this(Problem.of(code, detail, facts));
    }

    public Problem problem() {
        return problem;
    }
}
