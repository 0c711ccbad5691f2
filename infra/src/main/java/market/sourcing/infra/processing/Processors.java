package market.sourcing.infra.processing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The processors of this node: one for each build that is wanted. Used by one thread. */
final class Processors {
    private static final long STOP_SECONDS = 20;

    private final Function<Build, Processor> factory;
    private final Map<UUID, Processor> running = new HashMap<>();
    private final Map<UUID, CompletableFuture<Void>> stopping = new HashMap<>();

    Processors(Function<Build, Processor> factory) {
        this.factory = factory;
    }

    void host(Collection<Build> wanted) {
        var ids = wanted.stream().map(Build::id).collect(Collectors.toSet());
        stop(running.keySet().stream().filter(id -> !ids.contains(id)).toList());
        stopping.values().removeIf(CompletableFuture::isDone);
        for (Build build : wanted) {
            if (!running.containsKey(build.id()) && !stopping.containsKey(build.id())) {
                Processor processor = factory.apply(build);
                processor.start();
                running.put(build.id(), processor);
            }
        }
    }

    /** After an outage: begins anew what waits, however long it still would. */
    void wake() {
        stop(running.entrySet().stream()
                .filter(entry -> entry.getValue().isIdle())
                .map(Map.Entry::getKey)
                .toList());
    }

    OptionalLong position(Build build) {
        Processor processor = running.get(build.id());
        return processor == null ? OptionalLong.empty() : processor.position();
    }

    void stopAll() {
        stop(List.copyOf(running.keySet()));
        CompletableFuture.allOf(stopping.values().toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, STOP_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private void stop(Collection<UUID> ids) {
        for (UUID id : new ArrayList<>(ids)) {
            Processor processor = running.remove(id);
            if (processor != null) {
                stopping.put(id, processor.stop());
            }
        }
    }
}
