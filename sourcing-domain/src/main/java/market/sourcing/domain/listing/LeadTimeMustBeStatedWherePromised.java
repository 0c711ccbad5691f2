package market.sourcing.domain.listing;

import market.sourcing.domain.shared.Refused;
import org.jspecify.annotations.Nullable;

/** A listing promises a class, or its own lead time of 1 to 180 days; never both. */
final class LeadTimeMustBeStatedWherePromised {
    private static final int MOST_DAYS = 180;

    private LeadTimeMustBeStatedWherePromised() {}

    static void check(DispatchPromise promise, @Nullable Integer days) {
        if ((promise == DispatchPromise.LEAD_TIME) != (days != null)) {
            throw Refused.invalid("leadTimeDays", "Lead time days are stated with LEAD_TIME and only then.");
        }
        if (days != null && (days < 1 || days > MOST_DAYS)) {
            throw Refused.invalid("leadTimeDays", "A lead time is 1 to 180 days.");
        }
    }
}
