package market.sourcing.domain.returns.event;

/**
 * How a refund is made up, in minor units; the total is goods + freight out + freight back + insured - restocking -
 * compensation.
 *
 * @param goodsMinor what was paid for the units
 * @param freightOutMinor their share of the freight that the buyer paid; only where the factory is at fault
 * @param freightBackMinor of the way back, paid by the factory
 * @param insuredMinor of the way back, paid by freight insurance
 * @param restockingMinor what the factory keeps
 * @param compensationMinor what was paid for their lateness before
 * @param currency ISO 4217
 */
public record Refund(
        long goodsMinor,
        long freightOutMinor,
        long freightBackMinor,
        long insuredMinor,
        long restockingMinor,
        long compensationMinor,
        long totalMinor,
        String currency) {}
