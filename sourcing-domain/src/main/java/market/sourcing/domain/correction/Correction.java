package market.sourcing.domain.correction;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.EnumSet;
import java.util.Set;
import market.sourcing.domain.correction.event.MisstatementCorrected;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** What operators have corrected of one order or factory, and why. */
@AggregateRoot(type = "correction")
public final class Correction {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private String id;

    private final Set<MisstatementKind> corrected = EnumSet.noneOf(MisstatementKind.class);

    /** For Axon: the events that follow fill it. */
    @SuppressWarnings("NullAway.Init")
    Correction() {}

    @SuppressWarnings("NullAway.Init")
    public Correction(MisstatementCorrected first) {
        apply(first);
    }

    public void add(MisstatementCorrected next) {
        apply(next);
    }

    public boolean has(MisstatementKind kind) {
        return corrected.contains(kind);
    }

    @EventSourcingHandler
    void on(MisstatementCorrected event) {
        id = event.correctionId();
        corrected.add(MisstatementKind.valueOf(event.kind()));
    }
}
