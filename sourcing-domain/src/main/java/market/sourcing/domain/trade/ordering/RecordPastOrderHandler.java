package market.sourcing.domain.trade.ordering;

import market.sourcing.domain.factory.Factory;
import market.sourcing.domain.factory.TradingFactory;
import market.sourcing.domain.listing.DispatchPromise;
import market.sourcing.domain.order.PastOrder;
import market.sourcing.domain.order.command.RecordPastOrder;
import market.sourcing.domain.order.event.PastOrderRecorded;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OnlyOperatorsMay;
import market.sourcing.domain.shared.RefusalCode;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Writes down an order whose life was lived elsewhere. Its listings are named, not asked: its prices are history. */
public record RecordPastOrderHandler(Repository<PastOrder> orders, Repository<Factory> factories) {
    /** What a listing promises that states nothing else. */
    private static final DispatchPromise PROMISE = DispatchPromise.H48;

    /**
     * Answers the order's first version.
     *
     * @throws market.sourcing.domain.shared.Refused {@link RefusalCode#NOT_ALLOWED}, {@link RefusalCode#FACTORY_UNKNOWN},
     *     {@link RefusalCode#FACTORY_NOT_VERIFIED}, {@link RefusalCode#FACTORY_SUSPENDED},
     *     {@link RefusalCode#IDEMPOTENCY_KEY_REUSED}, {@link RefusalCode#AMOUNT_TOO_LARGE}
     */
    @CommandHandler
    public long handle(RecordPastOrder command) throws Exception {
        OnlyOperatorsMay.check(command.operator());
        var earlier = Loading.ifKnown(orders, command.orderId().value());
        if (earlier.isPresent()) {
            earlier.get().execute(order -> order.mustBeStatedBy(command.fingerprint()));
            return Loading.FIRST_VERSION;
        }
        var factory = TradingFactory.of(factories, command.factoryId());
        var lines = command.lines();
        var recorded = new PastOrderRecorded(
                command.orderId().value(),
                command.buyer().value(),
                command.factoryId().value(),
                factory.invoke(Factory::owner).value(),
                command.externalRef(),
                command.country(),
                command.placedAt().toString(),
                lines.currency().getCurrencyCode(),
                lines.plain(),
                lines.total().minor(),
                PROMISE.name(),
                command.fingerprint());
        return orders.newInstance(() -> new PastOrder(recorded)).version();
    }
}
