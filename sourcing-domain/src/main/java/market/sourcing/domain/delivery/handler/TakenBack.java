package market.sourcing.domain.delivery.handler;

import java.time.Instant;
import market.sourcing.domain.delivery.DeliveryPromise;
import market.sourcing.domain.escrow.Escrow;
import market.sourcing.domain.escrow.EscrowId;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.PromiseId;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.RefusalCode;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Compensations that were too much, in the money of their orders. */
record TakenBack(Repository<Escrow> escrows) {

    void from(Aggregate<DeliveryPromise> promise, Money amount, String reason, Instant at) {
        if (amount.isPositive()) {
            var order = promise.invoke(DeliveryPromise::order);
            var factory = promise.invoke(DeliveryPromise::factory);
            var rules = promise.invoke(DeliveryPromise::rules);
            Loading.known(escrows, EscrowId.of(order).value(), RefusalCode.PAYMENT_UNKNOWN)
                    .execute(it -> it.takeBack(PromiseId.of(order), factory, amount, new Reason(reason), rules, at));
        }
    }
}
