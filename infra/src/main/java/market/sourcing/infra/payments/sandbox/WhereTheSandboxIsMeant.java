package market.sourcing.infra.payments.sandbox;

import market.sourcing.infra.embedded.StandIn;

/** With stores of one's own, whoever may order would pay without money. */
final class WhereTheSandboxIsMeant extends StandIn {
    static final String PROPERTY = "sourcing.payments.sandbox.enabled";

    WhereTheSandboxIsMeant() {
        super(PROPERTY);
    }
}
