package market.sourcing.api.returns.actions;

import java.util.Map;
import market.sourcing.api.actions.Subject;
import market.sourcing.domain.shared.Actor;

/** A flag of such a case. */
record AskedFlag(AskedCase of, String signal) implements Subject {
    @Override
    public Actor actor() {
        return of.actor();
    }

    @Override
    public Map<String, String> names() {
        return Map.of("id", of.id().value(), "signal", signal);
    }
}
