package market.sourcing.infra.commands;

import java.util.Set;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.testing.TestLog;
import org.junit.jupiter.api.AfterAll;

/** Tallies in a log that two nodes write to; who inherits this opens both before his tests. */
@SuppressWarnings("NullAway.Init")
abstract class TallyScene {
    static final Actor ACTOR = new Actor(new AccountId("account-1"), Set.of(Role.OPERATOR));

    static TestLog node;
    static TestLog otherNode;

    @AfterAll
    static void close() {
        otherNode.close();
        node.close();
    }

    static long send(TestLog to, Object command) {
        return to.commands().<Long>send(command, ACTOR);
    }
}
