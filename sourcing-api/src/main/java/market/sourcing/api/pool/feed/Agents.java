package market.sourcing.api.pool.feed;

import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Read;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Role;
import org.jspecify.annotations.Nullable;

/** About which agent is asked: an agent asks about himself, and the platform's staff about anybody. */
final class Agents {
    private Agents() {}

    static Read<AccountId> asked(@Nullable String agent, Actor actor, FieldErrors errors) {
        return actor.is(Role.OPERATOR) || actor.is(Role.AUDITOR)
                ? errors.required("agent", agent, AccountId::new)
                : actor::account;
    }
}
