package market.sourcing.infra.carriers.simulated;

import market.sourcing.infra.embedded.StandIn;

/** With stores of one's own, a factory would be paid for parcels that nobody was given. */
final class WhereTheCarrierIsSimulated extends StandIn {
    static final String PROPERTY = "sourcing.carriers.simulated.enabled";

    WhereTheCarrierIsSimulated() {
        super(PROPERTY);
    }
}
