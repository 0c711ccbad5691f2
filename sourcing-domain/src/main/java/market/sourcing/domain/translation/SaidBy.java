package market.sourcing.domain.translation;

import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Role;

/** Who said what a text is in a language. */
public enum SaidBy {
    /** the listing's own factory; it may say it otherwise */
    FACTORY,
    /** an operator: it holds until an operator says it otherwise */
    OPERATOR;

    static SaidBy of(Actor actor) {
        return actor.is(Role.OPERATOR) ? OPERATOR : FACTORY;
    }
}
