package market.sourcing.domain.trade.commissioning;

import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Role;

/** Others have no customers abroad. */
final class OnlyAgentsMay {
    private OnlyAgentsMay() {}

    /** @throws Refused {@link RefusalCode#NOT_ALLOWED} */
    static void check(Actor actor) {
        if (!actor.is(Role.AGENT)) {
            throw new Refused(RefusalCode.NOT_ALLOWED, "Only agents order on behalf of customers abroad.");
        }
    }
}
