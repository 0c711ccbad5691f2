package market.sourcing.domain.trade.correcting;

import java.time.Instant;
import java.util.Optional;
import market.sourcing.domain.correction.Misstatement;
import market.sourcing.domain.correction.MisstatementKind;
import market.sourcing.domain.factory.Factory;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.RefusalCode;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Return terms of a factory under numbers that hold no more: stated anew, as they are, for orders to come. */
record OldReturnRule(Repository<Factory> factories) implements Check<FactoryId> {
    @Override
    public Optional<Misstatement> find(FactoryId id, Instant at) {
        return factory(id).invoke(it -> it.hasOldReturnRule(at))
                ? Optional.of(Misstatement.of(
                        MisstatementKind.RETURN_RULE_OLD,
                        "The factory's own return terms are bound by numbers that hold no more."))
                : Optional.empty();
    }

    @Override
    public void correct(FactoryId id, Reason reason, Instant at) {
        factory(id).execute(it -> it.restateReturnRule(at));
    }

    private Aggregate<Factory> factory(FactoryId id) {
        return Loading.known(factories, id.value(), RefusalCode.FACTORY_UNKNOWN);
    }
}
