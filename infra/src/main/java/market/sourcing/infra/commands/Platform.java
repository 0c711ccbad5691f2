package market.sourcing.infra.commands;

import java.util.Set;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;

/** Who acts when nobody does: named in the metadata of the events that come of it. */
public final class Platform {
    public static final Actor ACTOR = new Actor(new AccountId("account-platform"), Set.of());

    private Platform() {}
}
