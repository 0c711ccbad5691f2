package market.sourcing.domain.trade.ordering;

import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.order.Party;
import market.sourcing.domain.order.command.DecideDelivery;
import market.sourcing.domain.order.command.DenyDelivery;
import market.sourcing.domain.order.command.FindDeliveryEvidence;
import market.sourcing.domain.order.command.ShowDelivery;
import market.sourcing.domain.order.command.ShowMade;
import market.sourcing.domain.returns.KnownEvidence;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OnlyOperatorsMay;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/**
 * Whether goods are made, and whether those arrived of which no carrier tells: the factory shows it, the buyer denies that they
 * arrived, an operator decides. Each refuses with {@code ORDER_UNKNOWN} to others.
 */
public record ShowDeliveryHandler(
        Repository<Order> orders, FundsRelease release, Undoing undoing, KnownEvidence known) {
    /** @throws Refused {@link RefusalCode#NOT_ALLOWED}, {@link RefusalCode#EVIDENCE_UNKNOWN}, as {@link Order#showDelivery} */
    @CommandHandler
    public long handle(ShowDelivery command) {
        var order = notFor(Party.BUYER, command.orderId(), command.actor());
        var evidence = uploaded(command.actor(), command.sha256());
        var sent = undoing.promises().sent(command.orderId());
        order.execute(it -> it.showDelivery(command.actor(), evidence, sent, command.at()));
        return order.version();
    }

    /** @throws Refused {@link RefusalCode#NOT_ALLOWED}, {@link RefusalCode#EVIDENCE_UNKNOWN}, as {@link Order#showMade} */
    @CommandHandler
    public long handle(ShowMade command) {
        var order = notFor(Party.BUYER, command.orderId(), command.actor());
        var evidence = uploaded(command.actor(), command.sha256());
        order.execute(it -> it.showMade(command.actor(), evidence, command.at()));
        return order.version();
    }

    private Evidence uploaded(Actor actor, String sha256) {
        return known.find(sha256, actor.account())
                .orElseThrow(() -> new Refused(
                        RefusalCode.EVIDENCE_UNKNOWN,
                        "You have uploaded nothing with this hash.",
                        Map.of("field", "sha256", "sha256", sha256)));
    }

    /** @throws Refused {@link RefusalCode#NOT_ALLOWED}, as {@link Order#denyDelivery} */
    @CommandHandler
    public long handle(DenyDelivery command) {
        var reason = new Reason(command.reason());
        var order = notFor(Party.FACTORY, command.orderId(), command.actor());
        Loading.mustBeAt(order, command.expectedVersion());
        order.execute(it -> it.denyDelivery(command.actor(), reason, command.at()));
        return order.version();
    }

    /**
     * Goods that arrived are paid for; of others the order comes to nothing.
     *
     * @throws Refused {@link RefusalCode#NOT_ALLOWED}, {@link RefusalCode#DELIVERY_NOT_DENIED}
     */
    @CommandHandler
    public long handle(DecideDelivery command) {
        OnlyOperatorsMay.check(command.operator());
        var grounds = new Reason(command.grounds());
        var id = command.orderId();
        var order = Loading.known(orders, id.value(), RefusalCode.ORDER_UNKNOWN);
        Loading.mustBeAt(order, command.expectedVersion());
        order.execute(it -> it.decideDelivery(command.operator(), command.delivered(), grounds, command.at()));
        var sent = undoing.promises().sent(id);
        if (command.delivered()) {
            // What carriers brought back in the meantime did not arrive all the same.
            if (!undoing.undoIfBack(id, order, command.at())) {
                release.of(id, order, command.at());
            }
        } else if (order.invoke(
                it -> it.cancel(command.operator(), Party.OPERATOR, grounds, sent, true, command.at()))) {
            undoing.undo(id, order, sent, Party.OPERATOR, command.at());
        }
        return order.version();
    }

    @CommandHandler
    public Optional<Evidence> handle(FindDeliveryEvidence query) {
        var order = Loading.known(orders, query.orderId().value(), RefusalCode.ORDER_UNKNOWN);
        order.execute(it -> it.partyOf(query.actor()));
        return order.invoke(Order::life).arriving().shown(query.sha256());
    }

    private Aggregate<Order> notFor(Party party, OrderId id, Actor actor) {
        var order = Loading.known(orders, id.value(), RefusalCode.ORDER_UNKNOWN);
        if (order.invoke(it -> it.partyOf(actor)) == party) {
            throw new Refused(RefusalCode.NOT_ALLOWED, "That is for the other side to say.");
        }
        return order;
    }
}
