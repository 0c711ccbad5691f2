package market.sourcing.domain.returns;

import market.sourcing.domain.shared.Money;

/**
 * What the way back cost the buyer.
 *
 * @param stated as he says; nothing until he does
 * @param isProven whether a carrier tells that there was one, or his word is enough
 */
record WayBackCost(Money stated, boolean isProven) {

    static WayBackCost none(String currency) {
        return new WayBackCost(Money.of(0, currency), false);
    }

    WayBackCost proven() {
        return new WayBackCost(stated, true);
    }

    /** What anybody bears of it. */
    Money counted() {
        return isProven ? stated : Money.zero(stated.currency());
    }
}
