package market.sourcing.infra.eventschema;

import java.util.function.Function;

/**
 * How the state of a kind of aggregate is put down, so that a long life need not be replayed.
 *
 * @param aggregate as its events name it: {@code stock}
 * @param idPrefix what the ids of such aggregates begin with, and no others
 * @param revision another whenever the state's shape changes, or what an event does to it; what was put down before is passed over
 */
public record StateType<A, S extends Record>(
        String aggregate,
        String idPrefix,
        String revision,
        Class<A> root,
        Class<S> state,
        Function<A, S> putDown,
        Function<S, A> takeUp) {}
