package market.sourcing.infra.eventschema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The kinds of aggregates whose state has a stored shape. */
public final class StateTypes {
    private final Map<String, StateType<?, ?>> byAggregate;
    private final JsonMapper mapper;

    StateTypes(List<StateType<?, ?>> types, JsonMapper mapper) {
        this.byAggregate = types.stream().collect(Collectors.toMap(StateType::aggregate, Function.identity()));
        this.mapper = mapper;
    }

    /** A state in JSON and the revision of its shape. */
    public record Stored(String revision, String state) {}

    /** The revision in which states of a kind of aggregate are put down now; empty where they are not. */
    public Optional<String> revisionOf(String aggregate) {
        return Optional.ofNullable(byAggregate.get(aggregate)).map(StateType::revision);
    }

    /** The revision in which the state of an aggregate of that id is put down now; empty where it is not. */
    public Optional<String> revisionOfId(String id) {
        return byAggregate.values().stream()
                .filter(type -> id.startsWith(type.idPrefix()))
                .findFirst()
                .map(StateType::revision);
    }

    /** Empty where the state of such aggregates is not put down. */
    public Optional<Stored> putDown(String aggregate, Object root) {
        return Optional.ofNullable(byAggregate.get(aggregate))
                .map(type -> new Stored(type.revision(), mapper.writeValueAsString(state(type, root))));
    }

    /**
     * The aggregate's root.
     *
     * @throws RuntimeException of many kinds when there is no reading it
     */
    public Object takeUp(String aggregate, String state) {
        return takeUp(Optional.ofNullable(byAggregate.get(aggregate)).orElseThrow(), state);
    }

    private static <A, S extends Record> S state(StateType<A, S> type, Object root) {
        return type.putDown().apply(type.root().cast(root));
    }

    private <A, S extends Record> A takeUp(StateType<A, S> type, String state) {
        return type.takeUp().apply(mapper.readValue(state, type.state()));
    }
}
