package market.sourcing.api.returns;

import java.time.Instant;
import market.sourcing.api.money.MoneyBody;
import market.sourcing.projections.returns.cases.CaseMovement;

/**
 * A movement of the ledger.
 *
 * @param position of its event in the log
 * @param amount everything the buyer got
 * @param fromEscrow of it, out of what was held for the order
 * @param insured of it, out of freight insurance
 * @param feeBack the platform's fee that the factory got back with it
 */
public record MovedShown(
        String id,
        long position,
        Instant at,
        MoneyBody amount,
        MoneyBody fromEscrow,
        MoneyBody insured,
        MoneyBody feeBack,
        String returnRule,
        String platformRules) {

    static MovedShown of(CaseMovement moved, String currency) {
        return new MovedShown(
                moved.movementId(),
                moved.position(),
                moved.at(),
                MoneyBody.shown(moved.amountMinor(), currency),
                MoneyBody.shown(moved.fromEscrowMinor(), currency),
                MoneyBody.shown(moved.insuredMinor(), currency),
                MoneyBody.shown(moved.feeBackMinor(), currency),
                moved.returnRule(),
                moved.platformRules());
    }
}
