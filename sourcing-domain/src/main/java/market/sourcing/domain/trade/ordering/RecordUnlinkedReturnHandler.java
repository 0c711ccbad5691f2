package market.sourcing.domain.trade.ordering;

import market.sourcing.domain.factory.Factory;
import market.sourcing.domain.factory.TradingFactory;
import market.sourcing.domain.order.UnlinkedReturn;
import market.sourcing.domain.order.command.RecordUnlinkedReturn;
import market.sourcing.domain.order.event.UnlinkedReturnRecorded;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OnlyOperatorsMay;
import market.sourcing.domain.shared.RefusalCode;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Writes down a return of goods that no order here tells of. */
public record RecordUnlinkedReturnHandler(Repository<UnlinkedReturn> returns, Repository<Factory> factories) {
    /**
     * Answers the return's first version.
     *
     * @throws market.sourcing.domain.shared.Refused {@link RefusalCode#NOT_ALLOWED}, {@link RefusalCode#FACTORY_UNKNOWN},
     *     {@link RefusalCode#FACTORY_NOT_VERIFIED}, {@link RefusalCode#FACTORY_SUSPENDED},
     *     {@link RefusalCode#IDEMPOTENCY_KEY_REUSED}, {@link RefusalCode#AMOUNT_TOO_LARGE}
     */
    @CommandHandler
    public long handle(RecordUnlinkedReturn command) throws Exception {
        OnlyOperatorsMay.check(command.operator());
        var earlier = Loading.ifKnown(returns, command.returnId().value());
        if (earlier.isPresent()) {
            earlier.get().execute(it -> it.mustBeStatedBy(command.fingerprint()));
            return Loading.FIRST_VERSION;
        }
        var factory = TradingFactory.of(factories, command.factoryId());
        var lines = command.lines();
        var recorded = new UnlinkedReturnRecorded(
                command.returnId().value(),
                command.buyer().value(),
                command.factoryId().value(),
                factory.invoke(Factory::owner).value(),
                command.externalRef(),
                command.country(),
                command.returnedAt().toString(),
                lines.currency().getCurrencyCode(),
                lines.plain(),
                lines.total().minor(),
                command.fingerprint());
        return returns.newInstance(() -> new UnlinkedReturn(recorded)).version();
    }
}
