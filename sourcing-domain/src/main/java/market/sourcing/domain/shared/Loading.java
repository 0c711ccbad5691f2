package market.sourcing.domain.shared;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** Fetches aggregates for commands that hold several together. */
public final class Loading {
    /** The version of an aggregate that has just been created, and the answer to every repeat of its creation. */
    public static final long FIRST_VERSION = 0;

    private Loading() {}

    public static <T> Optional<Aggregate<T>> ifKnown(Repository<T> repository, String id) {
        return Optional.ofNullable(together(repository, Set.of(id)).get(id));
    }

    /**
     * The same of what is nearly always new, such as what a client's key names: nobody looks for it first where that can be seen when
     * it is written.
     */
    public static <T> Optional<Aggregate<T>> unlessNew(Repository<T> repository, String id) {
        return repository instanceof LoadsTogether known && known.isTakenForNew(id)
                ? Optional.empty()
                : ifKnown(repository, id);
    }

    /** Those that are there, by id, loaded in the order of their ids, so that two commands never wait for each other. */
    public static <T> Map<String, Aggregate<T>> together(Repository<T> repository, Collection<String> ids) {
        SortedSet<String> wanted = new TreeSet<>(ids);
        if (repository instanceof LoadsTogether loadsTogether) {
            wanted = loadsTogether.prepare(wanted);
        }
        var loaded = new TreeMap<String, Aggregate<T>>();
        for (var id : wanted) {
            try {
                loaded.put(id, repository.load(id));
            } catch (AggregateNotFoundException notThere) {
                continue;
            }
        }
        return loaded;
    }

    /**
     * The aggregate, or the refusal that it is not there.
     *
     * @throws Refused with the code given
     */
    public static <T> Aggregate<T> known(Repository<T> repository, String id, RefusalCode unknown) {
        return ifKnown(repository, id)
                .orElseThrow(() -> new Refused(unknown, "There is no such thing here.", Map.of("id", id)));
    }

    /**
     * The aggregate at the version the client has seen.
     *
     * <p>Axon's own check waits for the commit, so that a stale client would be told of the rule it broke by chance; here
     * being stale comes first.
     *
     * @throws ConflictingAggregateVersionException when it is at another version
     */
    public static <T> Aggregate<T> known(
            Repository<T> repository, String id, @Nullable Long expectedVersion, RefusalCode unknown) {
        var aggregate = known(repository, id, unknown);
        mustBeAt(aggregate, expectedVersion);
        return aggregate;
    }

    /**
     * Holds at the version the client has seen; to be asked after whether the client may know of the thing at all.
     *
     * @throws ConflictingAggregateVersionException when it is at another version
     */
    public static void mustBeAt(Aggregate<?> aggregate, @Nullable Long expectedVersion) {
        if (expectedVersion != null && !expectedVersion.equals(aggregate.version())) {
            throw new ConflictingAggregateVersionException(
                    aggregate.identifierAsString(), expectedVersion, aggregate.version());
        }
    }
}
