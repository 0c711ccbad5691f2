package market.sourcing.api.board;

import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Role;
import market.sourcing.projections.board.Whose;

/** Whose board an account sees. */
public final class Boards {
    private Boards() {}

    /**
     * What buyers and agents ordered, what was ordered of a factory, and everything for operators and auditors.
     *
     * @throws Refused {@link RefusalCode#NOT_ALLOWED}
     */
    public static Whose of(Actor actor) {
        if (actor.is(Role.OPERATOR) || actor.is(Role.AUDITOR)) {
            return new Whose.Everybody();
        }
        var account = actor.account().value();
        if (actor.is(Role.FACTORY)) {
            return new Whose.FactoryOwner(account);
        }
        if (actor.is(Role.BUYER) || actor.is(Role.AGENT)) {
            return new Whose.Buyer(account);
        }
        throw new Refused(RefusalCode.NOT_ALLOWED, "This account neither sells nor buys.");
    }
}
