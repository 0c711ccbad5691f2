package market.sourcing.api.delivery;

import java.time.Instant;
import java.util.List;
import market.sourcing.api.money.MoneyBody;
import market.sourcing.projections.delivery.promise.OrderPromise;
import market.sourcing.projections.delivery.promise.Payment;

/**
 * What the buyer was paid for late dispatch.
 *
 * @param takenBack of it, because less was late than it seemed
 */
public record CompensationShown(MoneyBody paid, MoneyBody takenBack, List<MovementShown> movements) {

    /**
     * A movement of the ledger.
     *
     * @param position of its event in the log
     * @param amount above 0 paid, below taken back
     * @param rules the version of the platform's numbers by which it was computed
     */
    public record MovementShown(String id, long position, MoneyBody amount, String rules, Instant at) {
        static MovementShown of(Payment payment, String currency) {
            return new MovementShown(
                    payment.movementId(),
                    payment.position(),
                    MoneyBody.shown(payment.amountMinor(), currency),
                    payment.rules(),
                    payment.at());
        }
    }

    static CompensationShown of(OrderPromise promise) {
        return new CompensationShown(
                MoneyBody.shown(promise.paidMinor(), promise.currency()),
                MoneyBody.shown(promise.takenBackMinor(), promise.currency()),
                promise.payments().stream()
                        .map(payment -> MovementShown.of(payment, promise.currency()))
                        .toList());
    }
}
