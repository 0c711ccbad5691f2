package market.sourcing.domain.returns;

import java.util.Map;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Role;

/** Whose case it is. Nobody else learns that there is one. */
public record Parties(ReturnRequested asked) {

    /**
     * On whose side the actor stands.
     *
     * @throws Refused {@link RefusalCode#CASE_UNKNOWN} to everybody else
     */
    public CaseParty of(Actor actor) {
        var account = actor.account().value();
        if (account.equals(asked.buyerId())) {
            return CaseParty.BUYER;
        }
        if (account.equals(asked.factoryOwnerId())) {
            return CaseParty.FACTORY;
        }
        if (actor.is(Role.OPERATOR)) {
            return CaseParty.OPERATOR;
        }
        throw unknown();
    }

    /**
     * Holds when the request is the very one that opened it.
     *
     * @throws Refused {@link RefusalCode#CASE_UNKNOWN} to others, {@link RefusalCode#IDEMPOTENCY_KEY_REUSED}
     */
    public void mustBeOpenedBy(Actor buyer, String fingerprint) {
        if (!buyer.account().value().equals(asked.buyerId())) {
            throw unknown();
        }
        if (!asked.fingerprint().equals(fingerprint)) {
            throw Refused.keyReused();
        }
    }

    private Refused unknown() {
        return new Refused(RefusalCode.CASE_UNKNOWN, "There is no such case.", Map.of("id", asked.caseId()));
    }
}
