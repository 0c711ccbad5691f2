package market.sourcing.domain.order.rule;

import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Role;

/** Small businesses order for themselves, agents for their customers abroad. */
public final class OnlyBuyersAndAgentsMayOrder {
    private OnlyBuyersAndAgentsMayOrder() {}

    /**
     * Holds for those two roles.
     *
     * @throws Refused {@link RefusalCode#NOT_ALLOWED}
     */
    public static void check(Actor actor) {
        if (!actor.is(Role.BUYER) && !actor.is(Role.AGENT)) {
            throw new Refused(RefusalCode.NOT_ALLOWED, "Only buyers and agents place orders.");
        }
    }
}
