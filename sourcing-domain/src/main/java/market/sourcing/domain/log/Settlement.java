package market.sourcing.domain.log;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import market.sourcing.domain.log.event.EventSettled;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** What counts in place of one event that can't be read; said once and for good. */
@AggregateRoot(type = "settlement")
public final class Settlement {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private String id;

    private String fingerprint;

    /** For Axon: the events that follow fill it. */
    @SuppressWarnings("NullAway.Init")
    Settlement() {}

    @SuppressWarnings("NullAway.Init")
    public Settlement(EventSettled settled) {
        apply(settled);
    }

    /**
     * Holds when the event was settled in just this way.
     *
     * @throws Refused {@link RefusalCode#EVENT_SETTLED}
     */
    public void mustBe(String other) {
        if (!fingerprint.equals(other)) {
            throw new Refused(
                    RefusalCode.EVENT_SETTLED, "What counts for this event was settled before, in another way.");
        }
    }

    @EventSourcingHandler
    void on(EventSettled event) {
        id = event.settlementId();
        fingerprint = event.fingerprint();
    }
}
