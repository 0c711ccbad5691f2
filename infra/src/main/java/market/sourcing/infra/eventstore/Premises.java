package market.sourcing.infra.eventstore;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * What the current unit of work has read of the log. Its events are appended only while all of it is as it was read, on
 * whatever node somebody else writes.
 */
public final class Premises {
    public static final long NOT_THERE = -1;

    private static final String RESOURCE = "premises of this unit of work";

    private Premises() {}

    /** @param version the sequence number of the last event that was read, {@link #NOT_THERE} for none */
    public static void note(String aggregate, long version) {
        noted().putIfAbsent(aggregate, version);
    }

    /** Whether something was read and no append has been written on it. */
    public static boolean areUnchecked() {
        return !noted().isEmpty();
    }

    /** Hands over all that was read, for who looks whether it is the newest; there is nothing left then. */
    public static Map<String, Long> takeAll() {
        var all = Map.copyOf(noted());
        noted().clear();
        return all;
    }

    /** Hands over what was read besides what is written; there is nothing left then. */
    static List<Premise> take(Set<String> written) {
        var premises = noted().entrySet().stream()
                .filter(read -> !written.contains(read.getKey()))
                .map(read -> new Premise(read.getKey(), read.getValue()))
                .toList();
        noted().clear();
        return premises;
    }

    private static Map<String, Long> noted() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(RESOURCE, key -> new HashMap<>());
    }
}
