package market.sourcing.api.returns.actions;

import java.time.Instant;
import java.util.Map;
import market.sourcing.api.actions.Subject;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.CaseId;

/**
 * A case of which somebody asks what he may do with it.
 *
 * @param currency of its order
 */
record AskedCase(CaseId id, Actor actor, String currency, Instant at) implements Subject {
    @Override
    public Map<String, String> names() {
        return Map.of("id", id.value());
    }
}
