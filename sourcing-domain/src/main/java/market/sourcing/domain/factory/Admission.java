package market.sourcing.domain.factory;

import java.util.Optional;
import market.sourcing.domain.factory.event.FactoryReinstated;
import market.sourcing.domain.factory.event.FactorySuspended;
import market.sourcing.domain.factory.event.FactoryVerified;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/**
 * Whether operators let a factory trade.
 *
 * @param wasReinstated ever, so that asking for it again is a repeat
 */
record Admission(FactoryState state, boolean wasReinstated) {
    static final Admission ASKED_FOR = new Admission(new FactoryState.AwaitingVerification(), false);

    Optional<FactoryVerified> verify(FactoryId id, Actor operator) {
        return switch (state) {
            case FactoryState.AwaitingVerification _ ->
                Optional.of(new FactoryVerified(id.value(), operator.account().value()));
            case FactoryState.Suspended _ ->
                throw new Refused(RefusalCode.FACTORY_SUSPENDED, "A suspended factory is reinstated first.");
            case FactoryState.Verified _ -> Optional.empty();
        };
    }

    Optional<FactorySuspended> suspend(FactoryId id, Actor operator, Reason reason) {
        return switch (state) {
            case FactoryState.AwaitingVerification _, FactoryState.Verified _ ->
                Optional.of(new FactorySuspended(id.value(), operator.account().value(), reason.text()));
            case FactoryState.Suspended _ -> Optional.empty();
        };
    }

    Optional<FactoryReinstated> reinstate(FactoryId id, Actor operator, Reason reason) {
        return switch (state) {
            case FactoryState.Suspended _ ->
                Optional.of(new FactoryReinstated(id.value(), operator.account().value(), reason.text()));
            case FactoryState.AwaitingVerification _, FactoryState.Verified _ when wasReinstated -> Optional.empty();
            case FactoryState.AwaitingVerification _, FactoryState.Verified _ ->
                throw new Refused(RefusalCode.FACTORY_NOT_SUSPENDED, "The factory was never suspended.");
        };
    }

    Admission verified() {
        return new Admission(new FactoryState.Verified(), wasReinstated);
    }

    Admission suspended() {
        return new Admission(new FactoryState.Suspended(state), wasReinstated);
    }

    Admission reinstated() {
        return new Admission(state instanceof FactoryState.Suspended(var before) ? before : state, true);
    }
}
