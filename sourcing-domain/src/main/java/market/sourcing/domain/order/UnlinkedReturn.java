package market.sourcing.domain.order;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import market.sourcing.domain.order.event.UnlinkedReturnEvent;
import market.sourcing.domain.order.event.UnlinkedReturnRecorded;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** A return that stands alone, because the order it undoes is not known here. */
@AggregateRoot(type = "unlinked-return")
public final class UnlinkedReturn {
    @AggregateIdentifier
    private UnlinkedReturnId id;

    private String fingerprint;

    /** For Axon: the events that follow fill it. */
    @SuppressWarnings("NullAway.Init")
    UnlinkedReturn() {}

    @SuppressWarnings("NullAway.Init")
    public UnlinkedReturn(UnlinkedReturnRecorded recorded) {
        apply(recorded);
    }

    /**
     * Holds when the statement is the very one that this return was written down by.
     *
     * @throws Refused {@link RefusalCode#IDEMPOTENCY_KEY_REUSED}
     */
    public void mustBeStatedBy(String otherFingerprint) {
        if (!fingerprint.equals(otherFingerprint)) {
            throw Refused.keyReused();
        }
    }

    @EventSourcingHandler
    void evolve(UnlinkedReturnEvent event) {
        switch (event) {
            case UnlinkedReturnRecorded it -> on(it);
        }
    }

    private void on(UnlinkedReturnRecorded event) {
        id = new UnlinkedReturnId(event.returnId());
        fingerprint = event.fingerprint();
    }
}
