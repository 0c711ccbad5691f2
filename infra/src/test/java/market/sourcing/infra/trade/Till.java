package market.sourcing.infra.trade;

import java.time.Instant;
import market.sourcing.domain.escrow.PaymentAnswer;
import market.sourcing.domain.escrow.command.NoteApproval;
import market.sourcing.domain.escrow.command.RequestPayment;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.PaymentId;

/** Where buyers pay, with a provider that always collects. */
public record Till(TwoNodes nodes) {
    public static final String PROVIDER = "sandbox";

    /** Asks for what is due and has it collected. */
    public PaymentAnswer pay(int node, OrderId order, String payment, Instant at) {
        var asked = request(node, order, payment, at);
        return approve(node, order, payment, asked.standing().amount(), at);
    }

    public PaymentAnswer request(int node, OrderId order, String payment, Instant at) {
        return nodes.send(node, asking(order, payment, at), TwoNodes.BUYER);
    }

    static RequestPayment asking(OrderId order, String payment, Instant at) {
        return new RequestPayment(
                order, new PaymentId(payment), TwoNodes.BUYER, PROVIDER, at, at.plusSeconds(120), "f");
    }

    public PaymentAnswer approve(int node, OrderId order, String payment, Money amount, Instant at) {
        return nodes.send(
                node, new NoteApproval(order, new PaymentId(payment), amount, "charge-" + payment, at), TwoNodes.BUYER);
    }
}
