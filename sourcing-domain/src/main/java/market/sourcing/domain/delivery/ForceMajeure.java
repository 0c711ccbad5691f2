package market.sourcing.domain.delivery;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.util.Optional;
import market.sourcing.domain.delivery.command.FindForceMajeure;
import market.sourcing.domain.delivery.command.NoteForceMajeureApplied;
import market.sourcing.domain.delivery.event.ExcuseEvent;
import market.sourcing.domain.delivery.event.ForceMajeureApplied;
import market.sourcing.domain.delivery.event.ForceMajeureDeclared;
import market.sourcing.domain.shared.ExcuseId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** A time in which factories of a territory could not work. */
@AggregateRoot(type = "force-majeure")
public final class ForceMajeure {
    @AggregateIdentifier
    private ExcuseId id;

    private ForceMajeureDeclared declared;
    private boolean applied;

    /** For Axon: the events that follow fill it. */
    @SuppressWarnings("NullAway.Init")
    ForceMajeure() {}

    @SuppressWarnings("NullAway.Init")
    public ForceMajeure(ForceMajeureDeclared declared) {
        apply(declared);
    }

    /**
     * Holds when the declaration is the very one that this was made by.
     *
     * @throws Refused {@link RefusalCode#IDEMPOTENCY_KEY_REUSED}
     */
    public void mustBeDeclaredBy(String fingerprint) {
        if (!declared.fingerprint().equals(fingerprint)) {
            throw Refused.keyReused();
        }
    }

    @CommandHandler
    Optional<ForceMajeureDeclared> find(FindForceMajeure query) {
        return applied ? Optional.empty() : Optional.of(declared);
    }

    /** Nothing happens when it is noted. */
    @CommandHandler
    long note(NoteForceMajeureApplied command) {
        if (!applied) {
            apply(new ForceMajeureApplied(id.value(), command.at()));
        }
        return getVersion();
    }

    @EventSourcingHandler
    void evolve(ExcuseEvent event) {
        switch (event) {
            case ForceMajeureDeclared it -> on(it);
            case ForceMajeureApplied it -> on(it);
        }
    }

    private void on(ForceMajeureDeclared event) {
        id = new ExcuseId(event.excuseId());
        declared = event;
    }

    private void on(ForceMajeureApplied event) {
        applied = true;
    }
}
