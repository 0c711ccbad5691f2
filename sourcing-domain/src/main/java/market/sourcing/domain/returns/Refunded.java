package market.sourcing.domain.returns;

import market.sourcing.domain.returns.event.UnitsRefunded;

/**
 * What of an order was given back so far.
 *
 * @param atFaultMinor of the goods' amount, for which the factory bore the freight
 * @param freightOutMinor of the freight
 * @param compensationMinor what came off because it was paid for lateness before
 */
public record Refunded(
        ClaimedUnits units, long goodsMinor, long atFaultMinor, long freightOutMinor, long compensationMinor) {
    public static final Refunded NOTHING = new Refunded(ClaimedUnits.NONE, 0, 0, 0, 0);

    public Refunded plus(UnitsRefunded event) {
        return new Refunded(
                units.plus(event.units()),
                goodsMinor + event.goodsMinor(),
                atFaultMinor + (event.atFault() ? event.goodsMinor() : 0),
                freightOutMinor + event.freightOutMinor(),
                compensationMinor + event.compensationMinor());
    }
}
