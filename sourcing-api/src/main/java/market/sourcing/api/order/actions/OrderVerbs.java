package market.sourcing.api.order.actions;

import static market.sourcing.api.actions.Stated.REASON;
import static market.sourcing.infra.commands.TriedEvidence.SHA256;

import java.util.List;
import java.util.function.Function;
import market.sourcing.api.actions.Stated;
import market.sourcing.api.actions.Verb;
import market.sourcing.domain.delivery.command.ContestMiss;
import market.sourcing.domain.delivery.command.DecideContest;
import market.sourcing.domain.delivery.command.HoldDispatch;
import market.sourcing.domain.delivery.command.ResumeDispatch;
import market.sourcing.domain.delivery.command.UrgeDispatch;
import market.sourcing.domain.escrow.command.RequestPayment;
import market.sourcing.domain.order.Shipment;
import market.sourcing.domain.order.command.CancelOrder;
import market.sourcing.domain.order.command.ConfirmReceipt;
import market.sourcing.domain.order.command.DecideDelivery;
import market.sourcing.domain.order.command.DenyDelivery;
import market.sourcing.domain.order.command.HandOverOrder;
import market.sourcing.domain.order.command.ShowDelivery;
import market.sourcing.domain.order.command.ShowMade;
import market.sourcing.domain.returns.Receipt;
import market.sourcing.domain.returns.command.OpenReturn;
import market.sourcing.domain.returns.command.StateReceipt;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.PaymentId;
import market.sourcing.domain.shared.Role;

/** What may be done with an order and its promise, in the order of its life. */
final class OrderVerbs {
    /** With whom it is paid is not looked at: a provider is known or not, whatever the order is. */
    private static final String PROVIDER = "sandbox";

    static final List<Verb<AskedOrder>> ALL = List.of(
            verb("pay", OrderVerbs::paying),
            verb("cancel", of -> new CancelOrder(of.id(), null, of.actor(), REASON, of.at())),
            verb("urge", of -> new UrgeDispatch(of.id(), null, of.actor(), of.at())),
            verb("hold", of -> new HoldDispatch(of.id(), null, of.actor(), REASON, of.at())),
            verb("resume", of -> new ResumeDispatch(of.id(), null, of.actor(), of.at())),
            verb("show-made", of -> new ShowMade(of.id(), of.actor(), SHA256, of.at())),
            verb("hand-over", OrderVerbs::handingOver),
            verb("contest", of -> new ContestMiss(of.id(), null, of.actor(), REASON, of.at())),
            verb("decide-contest", of -> new DecideContest(of.id(), null, of.actor(), false, REASON, of.at())),
            verb("show-delivery", of -> new ShowDelivery(of.id(), of.actor(), SHA256, of.at())),
            verb("deny-delivery", of -> new DenyDelivery(of.id(), null, of.actor(), REASON, of.at())),
            verb("decide-delivery", of -> new DecideDelivery(of.id(), null, of.actor(), true, REASON, of.at())),
            verb("receipt", OrderVerbs::receiving),
            verb("confirm-receipt", of -> new ConfirmReceipt(of.id(), null, of.actor(), of.at())),
            new Verb<>("/api/returns", OrderVerbs::claiming));

    private OrderVerbs() {}

    private static Verb<AskedOrder> verb(String name, Function<AskedOrder, Object> command) {
        return new Verb<>("/api/orders/{id}/" + name, command);
    }

    private static RequestPayment paying(AskedOrder of) {
        var payment = new PaymentId(Stated.newId(PaymentId.PREFIX));
        return new RequestPayment(of.id(), payment, of.actor(), PROVIDER, of.at(), of.at(), "");
    }

    /** All that is in no parcel yet, in a parcel of its own. */
    private static HandOverOrder handingOver(AskedOrder of) {
        var number = Stated.number();
        var shipment = new Shipment(number.carrier().code(), number.text());
        return new HandOverOrder(of.id(), null, of.actor(), shipment, List.of(), of.at());
    }

    private static StateReceipt receiving(AskedOrder of) {
        var reason = of.actor().is(Role.OPERATOR) ? REASON : null;
        return new StateReceipt(of.id(), null, of.actor(), Receipt.at(of.at()), reason, of.at());
    }

    private static OpenReturn claiming(AskedOrder of) {
        var claim = of.claim().get();
        return new OpenReturn(
                new CaseId(Stated.newId(CaseId.PREFIX)),
                of.id(),
                of.actor(),
                claim.reason(),
                claim.wanted(),
                claim.lines(),
                null,
                List.of(SHA256),
                of.at(),
                "");
    }
}
