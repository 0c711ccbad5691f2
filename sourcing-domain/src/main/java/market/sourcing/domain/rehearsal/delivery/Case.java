package market.sourcing.domain.rehearsal.delivery;

import java.time.Instant;
import market.sourcing.domain.delivery.event.PromiseStarted;
import market.sourcing.domain.listing.DispatchPromise;

/** One order's promise: what became of it, and what would have. */
final class Case {
    private final String orderId;
    private final String factoryId;
    private final String currency;
    private final String promised;
    private final String instead;
    private final Truth truth = new Truth();
    private final RehearsedPromise rehearsed;

    Case(PromiseStarted started, RehearsedTerms terms, long heldMinor) {
        orderId = started.orderId();
        factoryId = started.factoryId();
        currency = started.currency();
        promised = started.dispatchPromise();
        instead = terms.promisedInsteadOf(DispatchPromise.valueOf(promised)).name();
        rehearsed = new RehearsedPromise(started, terms, heldMinor);
    }

    void hold(long minor) {
        rehearsed.hold(minor);
    }

    void note(Object event) {
        truth.note(event);
        rehearsed.note(event);
    }

    /** Whether no event can change it any more. A missed promise may still turn out to be none. */
    boolean isOver() {
        return truth.verdict().isFinal() && rehearsed.isOver();
    }

    Judged close(Instant asOf) {
        rehearsed.passTo(asOf);
        return judged();
    }

    Judged judged() {
        return new Judged(
                orderId,
                factoryId,
                false,
                promised,
                instead,
                currency,
                rehearsed.dueAt(),
                rehearsed.handedOverAt().orElse(null),
                truth.verdict(),
                rehearsed.verdict());
    }
}
