package market.sourcing.domain.escrow;

import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.Money;

/**
 * Goods for which money goes back.
 *
 * @param total everything that the buyer gets
 * @param goods of it, what was paid for the goods themselves
 * @param insured of it, what freight insurance pays
 * @param returnRule the version that the order was placed under
 * @param platformRules the version of the platform's numbers under it
 */
public record ReturnedGoods(
        String caseId,
        FactoryId factory,
        Money total,
        Money goods,
        Money insured,
        String returnRule,
        String platformRules) {}
