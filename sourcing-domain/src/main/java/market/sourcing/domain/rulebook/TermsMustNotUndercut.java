package market.sourcing.domain.rulebook;

import java.time.Duration;
import java.util.Map;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** A factory may be kinder to buyers than the platform asks, never harder. */
public final class TermsMustNotUndercut {
    private TermsMustNotUndercut() {}

    /** @throws Refused {@link RefusalCode#RETURN_RULE_TOO_STRICT} naming the field and its bound, or {@code INVALID_VALUE} */
    public static void check(ReturnTerms terms, ReturnRules rules) {
        if (terms.noReason().compareTo(rules.terms().noReason()) < 0) {
            throw tooStrict("noReasonHours", "least", rules.terms().noReason().toHours());
        }
        if (terms.noReason().compareTo(rules.longestWindow()) > 0) {
            throw Refused.invalid("noReasonHours", "This is longer than any window here.");
        }
        if (terms.restockingFee().points() > rules.restockingAtMost().points()) {
            throw tooStrict(
                    "restockingFeePoints", "most", rules.restockingAtMost().points());
        }
        if (terms.answer().compareTo(rules.terms().answer()) > 0) {
            throw tooStrict("answerHours", "most", hours(rules.terms().answer()));
        }
    }

    private static long hours(Duration time) {
        return time.toHours();
    }

    private static Refused tooStrict(String field, String bound, long value) {
        return new Refused(
                RefusalCode.RETURN_RULE_TOO_STRICT,
                "The platform's minimum can't be undercut.",
                Map.of("field", field, bound, value));
    }
}
