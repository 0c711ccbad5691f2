package market.sourcing.api.security;

import java.util.Optional;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Role;

/**
 * Who asks where no token is needed.
 *
 * @param actor empty when no token was sent
 */
public record Caller(Optional<Actor> actor) {

    /** The owner, the platform's staff, and auditors, who read everything. */
    public boolean maySeeAllOf(String ownerId) {
        return actor.filter(who -> who.account().value().equals(ownerId) || readsEverything(who))
                .isPresent();
    }

    public static Caller of(Actor actor) {
        return new Caller(Optional.of(actor));
    }

    private static boolean readsEverything(Actor who) {
        return who.is(Role.OPERATOR) || who.is(Role.AUDITOR);
    }
}
