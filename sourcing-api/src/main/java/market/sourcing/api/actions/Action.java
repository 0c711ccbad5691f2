package market.sourcing.api.actions;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import market.sourcing.api.problem.Problem;
import market.sourcing.infra.commands.Tried;
import org.jspecify.annotations.Nullable;

/**
 * What the caller may ask for, and whether it would be done now. Further members are facts of the code, such as the instant from
 * which on it is allowed.
 *
 * @param verb the last part of its path
 * @param method of the request
 * @param path of the request
 * @param allowed whether a request that states what is needed would be done
 * @param changes whether anything would happen by it; false where it is not allowed, and where that has been done before
 * @param code what the request would be refused with; left out where it is allowed
 * @param detail the same for people
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Action(
        String verb,
        String method,
        String path,
        boolean allowed,
        boolean changes,
        @Nullable String code,
        @Nullable String detail,
        @JsonAnyGetter Map<String, Object> facts) {
    private static final Set<String> OWN = Set.of("verb", "method", "path", "allowed", "changes", "code", "detail");

    public Action {
        facts = Map.copyOf(facts);
    }

    static Action of(Verb<?> verb, String path, Tried tried) {
        var refusal = tried.refusal();
        if (refusal == null) {
            return new Action(verb.name(), verb.method(), path, true, tried.changes(), null, null, Map.of());
        }
        var problem = Problem.of(refusal);
        var facts = new LinkedHashMap<>(problem.facts());
        facts.keySet().removeAll(OWN);
        return new Action(verb.name(), verb.method(), path, false, false, problem.code(), problem.detail(), facts);
    }
}
