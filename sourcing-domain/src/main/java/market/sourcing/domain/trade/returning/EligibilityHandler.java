package market.sourcing.domain.trade.returning;

import java.util.Optional;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.order.Party;
import market.sourcing.domain.returns.Eligibility;
import market.sourcing.domain.returns.OrderReturns;
import market.sourcing.domain.returns.Receipt;
import market.sourcing.domain.returns.command.FindEligibility;
import market.sourcing.domain.returns.command.StateReceipt;
import market.sourcing.domain.returns.event.ReceiptStated;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;

/** Says what of an order may come back, and from when its windows count. */
public record EligibilityHandler(Purchases purchases, InstantRefunds instant) {
    /** @throws Refused {@link RefusalCode#ORDER_UNKNOWN}, {@link RefusalCode#ORDER_CLOSED} */
    @CommandHandler
    public Eligibility handle(FindEligibility query) {
        var order = purchases.order(query.orderId());
        order.execute(it -> it.partyOf(query.actor()));
        order.invoke(Order::life).ending().mustBeReturnable();
        var purchase = purchases.of(query.orderId(), order, purchases.returns(query.orderId()));
        var instantUntil = instant.until(query.orderId(), order, purchase, query.at());
        return Eligibility.of(purchase, instantUntil.orElse(null), query.at());
    }

    /**
     * Answers the version of the order's returns; also to a buyer who says the same again.
     *
     * @throws Refused {@link RefusalCode#ORDER_UNKNOWN}, {@link RefusalCode#NOT_ALLOWED},
     *     {@link RefusalCode#ORDER_NOT_HANDED_OVER}, {@link RefusalCode#ORDER_CLOSED}, {@link RefusalCode#RECEIPT_KNOWN},
     *     {@code INVALID_VALUE}
     */
    @CommandHandler
    public long handle(StateReceipt command) throws Exception {
        var order = purchases.order(command.orderId());
        var party = order.invoke(it -> it.partyOf(command.actor()));
        if (party == Party.FACTORY) {
            throw new Refused(RefusalCode.NOT_ALLOWED, "The buyer says when he received the goods.");
        }
        Loading.mustBeAt(order, command.expectedVersion());
        order.invoke(Order::life).arriving().mustBeSent();
        var returns = purchases.returns(command.orderId());
        if (party == Party.BUYER && isKnown(command.receipt(), returns)) {
            return returns.orElseThrow().version();
        }
        boolean isFirst = purchases.of(command.orderId(), order, returns).receipt() == null;
        if (party == Party.BUYER && !isFirst) {
            throw new Refused(RefusalCode.RECEIPT_KNOWN, "The receipt is known already; an operator corrects it.");
        }
        if (party == Party.OPERATOR && command.reason() == null) {
            throw Refused.invalid("reason", "A correction has a reason.");
        }
        if (command.receipt().isAfter(command.at())) {
            throw Refused.invalid("receivedAt", "Goods are not received in the future.");
        }
        var stated = stated(command, party);
        purchases.noteReceived(command.orderId(), command.at());
        if (returns.isPresent()) {
            returns.get().execute(it -> it.state(stated));
            return returns.get().version();
        }
        return purchases.returns().newInstance(() -> new OrderReturns(stated)).version();
    }

    private static boolean isKnown(Receipt receipt, Optional<Aggregate<OrderReturns>> returns) {
        return Purchases.soFar(returns).receipt().filter(receipt::equals).isPresent();
    }

    private static ReceiptStated stated(StateReceipt command, Party party) {
        var reason = Optional.ofNullable(command.reason()).map(Reason::new);
        return command.receipt().stated(command.orderId(), party.name(), command.actor(), reason, command.at());
    }
}
