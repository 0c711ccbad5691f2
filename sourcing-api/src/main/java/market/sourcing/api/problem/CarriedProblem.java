package market.sourcing.api.problem;

import java.util.Optional;
import market.sourcing.infra.outage.Causes;

/** The answer that a failure carries with it, wherever it was thrown. */
final class CarriedProblem {
    private CarriedProblem() {}

    static Optional<Problem> of(Throwable failure) {
        return Causes.of(failure, BrokenBody.class)
                .map(BrokenBody::problem)
                .or(() -> Causes.of(failure, ProblemException.class).map(ProblemException::problem));
    }
}
