package market.sourcing.domain.vocabulary;

import java.util.Set;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Role;

/** The people of the tests. */
public final class Actors {
    public static final Actor OWNER = actor("owner", Role.FACTORY);
    public static final Actor OTHER_OWNER = actor("other-owner", Role.FACTORY);
    public static final Actor BUYER = actor("buyer", Role.BUYER);
    public static final Actor OTHER_BUYER = actor("other-buyer", Role.BUYER);
    public static final Actor AGENT = actor("agent", Role.AGENT);
    public static final Actor OPERATOR = actor("operator", Role.OPERATOR);
    public static final Actor AUDITOR = actor("auditor", Role.AUDITOR);
    public static final Actor OTHER_AGENT = actor("other-agent", Role.AGENT);
    public static final Actor CUSTOMS = actor("customs", Role.CUSTOMS);

    private Actors() {}

    public static Actor actor(String name, Role role) {
        return new Actor(new AccountId("account-" + name), Set.of(role));
    }
}
