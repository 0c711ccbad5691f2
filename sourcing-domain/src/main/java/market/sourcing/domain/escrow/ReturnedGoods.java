package market.sourcing.domain.escrow;

import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.Money;

/**
 * Goods for which money goes back.
 *
 * @param total everything that the buyer gets
 * @param goods of the total, what was paid for the goods themselves
 * @param ordered what was paid for all goods of the order
 * @param insured of the total, what freight insurance pays
 * @param returnRule the version that the order was placed under
 * @param platformRules the version of the platform's numbers under it
 */
public record ReturnedGoods(
        String caseId,
        FactoryId factory,
        Money total,
        Money goods,
        Money ordered,
        Money insured,
        String returnRule,
        String platformRules) {}
