package market.sourcing.projections.returns.cases;

import java.time.Instant;
import market.sourcing.domain.escrow.event.GoodsRefunded;
import market.sourcing.projections.fold.Instants;
import market.sourcing.projections.view.Recorded;

/**
 * A refund as the ledger moved it, in the case's currency.
 *
 * @param movementId of the ledger
 * @param position of its event in the log
 * @param amountMinor everything the buyer got
 * @param fromEscrowMinor of it, out of what was held
 * @param insuredMinor of it, out of freight insurance
 * @param feeBackMinor the platform's fee that the factory got back with it
 */
public record CaseMovement(
        String movementId,
        long position,
        long amountMinor,
        long fromEscrowMinor,
        long insuredMinor,
        long feeBackMinor,
        String returnRule,
        String platformRules,
        Instant at) {

    static CaseMovement of(GoodsRefunded event, Recorded recorded) {
        return new CaseMovement(
                event.movementId(),
                recorded.position(),
                event.amountMinor(),
                event.fromEscrowMinor(),
                event.insuredMinor(),
                event.feeBackMinor(),
                event.returnRule(),
                event.platformRules(),
                Instants.stored(event.refundedAt()));
    }
}
