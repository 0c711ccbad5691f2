package market.sourcing.domain.returns;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import market.sourcing.domain.rulebook.ReturnRules;
import market.sourcing.domain.rulebook.ReturnTerms;

/** Until when goods may come back. */
public final class Windows {
    private Windows() {}

    /** The first instant at which it is too late; empty while the goods have not arrived, or for a line that is not there. */
    public static Optional<Instant> until(Purchase purchase, int line, ReturnReason reason, Wanted wanted) {
        return purchase.line(line)
                .flatMap(bought -> purchase.receivedAt()
                        .map(from -> from.plus(
                                length(purchase.termsOf(bought), purchase.rule().platform(), reason, wanted))));
    }

    private static Duration length(ReturnTerms terms, ReturnRules platform, ReturnReason reason, Wanted wanted) {
        var forReason = switch (reason) {
            case NO_REASON -> terms.noReason();
            case COUNTERFEIT -> platform.counterfeitClaims();
            case DAMAGED, NOT_AS_DESCRIBED, SHORT, WRONG_GOODS, LATE -> platform.faultClaims();
        };
        return wanted == Wanted.EXCHANGE && terms.exchange().compareTo(forReason) > 0 ? terms.exchange() : forReason;
    }
}
