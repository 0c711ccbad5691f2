package market.sourcing.domain.pool;

import java.util.Optional;
import market.sourcing.domain.listing.Availability;
import market.sourcing.domain.pool.event.PlainRule;
import org.jspecify.annotations.Nullable;

/**
 * What a listing must be to be in a pool.
 *
 * @param rule null for a pool by hand
 */
public record PoolTerms(boolean closed, @Nullable PlainRule rule) {

    /**
     * Why the listing does not belong there; empty where it does.
     *
     * @param addedByHand whether an operator wants it there, which only pools by hand ask for
     */
    public Optional<Absence> absence(Candidate candidate, boolean addedByHand) {
        if (closed) {
            return Optional.of(Absence.because(LeavingReason.POOL_CLOSED));
        }
        if (candidate.availability() != Availability.ON_SALE) {
            var gone = candidate.availability() == Availability.WITHDRAWN;
            return Optional.of(Absence.because(gone ? LeavingReason.WITHDRAWN : LeavingReason.PAUSED));
        }
        if (!candidate.trading()) {
            return Optional.of(Absence.because(LeavingReason.FACTORY_SUSPENDED));
        }
        if (rule == null) {
            return addedByHand ? Optional.empty() : Optional.of(Absence.because(LeavingReason.REMOVED_BY_HAND));
        }
        var unfulfilled = new Criteria(rule).unfulfilledBy(candidate);
        return unfulfilled.isEmpty()
                ? Optional.empty()
                : Optional.of(new Absence(LeavingReason.CRITERIA_NOT_FULFILLED, unfulfilled));
    }

    public boolean asksForStanding() {
        return !closed && rule != null && new Criteria(rule).asksForStanding();
    }

    EntryReason plainEntry() {
        return rule == null ? EntryReason.ADDED_BY_HAND : EntryReason.RULE_FULFILLED;
    }
}
