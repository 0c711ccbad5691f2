package market.sourcing.domain.order;

import java.util.Optional;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Role;

/** On whose side of an order somebody acts. The names are stored. */
public enum Party {
    BUYER,
    FACTORY,
    OPERATOR;

    /** Empty for everybody whom the order does not concern. */
    static Optional<Party> of(Actor actor, AccountId buyer, AccountId factoryOwner) {
        if (actor.account().equals(buyer)) {
            return Optional.of(BUYER);
        }
        if (actor.account().equals(factoryOwner)) {
            return Optional.of(FACTORY);
        }
        return actor.is(Role.OPERATOR) ? Optional.of(OPERATOR) : Optional.empty();
    }
}
