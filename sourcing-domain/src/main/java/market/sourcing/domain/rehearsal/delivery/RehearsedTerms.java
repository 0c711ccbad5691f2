package market.sourcing.domain.rehearsal.delivery;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.delivery.PromiseClock;
import market.sourcing.domain.delivery.event.PromiseStarted;
import market.sourcing.domain.listing.DispatchPromise;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The terms that past orders are judged under once more.
 *
 * @param promises what would have been promised instead, by what was; the new time counts from the full payment
 * @param simulated null when past orders take no part
 */
public record RehearsedTerms(
        RuleChanges rules,
        Map<DispatchPromise, DispatchPromise> promises,
        @Nullable SimulatedHandOvers simulated) {
    /** Everything as it was. */
    public static final RehearsedTerms UNCHANGED = new RehearsedTerms(RuleChanges.NONE, Map.of(), null);

    /** @throws Refused {@link RefusalCode#INVALID_VALUE} for a class without a time of its own */
    public RehearsedTerms {
        promises = Map.copyOf(promises);
        promises.forEach((is, be) -> mustHaveItsTime("promises." + is, be));
        if (simulated != null) {
            mustHaveItsTime("simulateHandOvers.promise", simulated.promise());
        }
    }

    private static void mustHaveItsTime(String field, DispatchPromise promise) {
        if (promise == DispatchPromise.LEAD_TIME) {
            throw new Refused(
                    RefusalCode.INVALID_VALUE,
                    "A lead time is each listing's own, so nobody can be promised it instead.",
                    Map.of("field", field));
        }
    }

    DispatchPromise promisedInsteadOf(DispatchPromise promise) {
        return promises.getOrDefault(promise, promise);
    }

    PromiseClock clockOf(PromiseStarted started) {
        return clock(started.dispatchPromise(), PromiseClock.of(started));
    }

    PromiseClock clock(String promise, PromiseClock truth) {
        var open = promisedFor(DispatchPromise.valueOf(promise)).orElse(truth.open());
        return new PromiseClock(truth.startedAt(), open, truth.calendar(), rules.on(truth.rules()), truth.pauses());
    }

    private Optional<Duration> promisedFor(DispatchPromise promise) {
        return Optional.ofNullable(promises.get(promise)).map(be -> be.within(null));
    }
}
