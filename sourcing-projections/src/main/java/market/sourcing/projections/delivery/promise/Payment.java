package market.sourcing.projections.delivery.promise;

import java.time.Instant;
import market.sourcing.domain.escrow.event.CompensationPaid;
import market.sourcing.domain.escrow.event.CompensationRestored;
import market.sourcing.domain.escrow.event.CompensationTakenBack;
import market.sourcing.projections.fold.Instants;
import market.sourcing.projections.view.Recorded;

/**
 * A compensation as the ledger moved it.
 *
 * @param movementId of the ledger
 * @param position of its event in the log
 * @param amountMinor above 0 paid to the buyer, below taken back; in the order's currency
 * @param rules the version of the platform's numbers by which it was computed
 */
public record Payment(String movementId, long position, long amountMinor, String rules, Instant at) {

    static Payment of(CompensationPaid paid, Recorded recorded) {
        return new Payment(
                paid.movementId(),
                recorded.position(),
                paid.amountMinor(),
                paid.deliveryRules(),
                Instants.stored(paid.paidAt()));
    }

    static Payment of(CompensationRestored again, Recorded recorded) {
        return new Payment(
                again.movementId(),
                recorded.position(),
                again.amountMinor(),
                again.deliveryRules(),
                Instants.stored(again.restoredAt()));
    }

    static Payment of(CompensationTakenBack back, Recorded recorded) {
        return new Payment(
                back.movementId(),
                recorded.position(),
                -back.amountMinor(),
                back.deliveryRules(),
                Instants.stored(back.takenBackAt()));
    }
}
