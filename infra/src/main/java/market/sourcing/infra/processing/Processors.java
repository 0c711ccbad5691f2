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
import market.sourcing.infra.processing.builds.Build;
import market.sourcing.infra.processing.builds.Hosts;
import market.sourcing.infra.processing.following.Convoy;
import market.sourcing.infra.processing.following.Processor;
import market.sourcing.infra.processing.following.Rider;

/**
 * The processors of this node: what is near the end of the log goes together; what is far behind, or failed a moment ago, goes by
 * itself. Used by one thread.
 */
final class Processors implements Hosts {
    private static final long STOP_SECONDS = 20;
    /** With so little to do a build need not go by itself first. */
    private static final long NEARLY = 200;

    private final Convoy convoy;
    private final Function<Build, Rider> riders;
    private final Function<Build, Processor> factory;
    private final Map<UUID, Processor> running = new HashMap<>();
    private final Map<UUID, CompletableFuture<Void>> stopping = new HashMap<>();

    /**
     * @param riders of live builds
     * @param factory of processors that go by themselves
     */
    Processors(Convoy convoy, Function<Build, Rider> riders, Function<Build, Processor> factory) {
        this.convoy = convoy;
        this.riders = riders;
        this.factory = factory;
    }

    @Override
    public void host(Collection<Build> wanted) {
        var together = wanted.stream()
                .filter(this::goesTogether)
                .map(Build::collection)
                .collect(Collectors.toSet());
        var alone = wanted.stream()
                .filter(build -> !together.contains(build.collection()))
                .map(Build::id)
                .collect(Collectors.toSet());
        stop(running.keySet().stream().filter(id -> !alone.contains(id)).toList());
        stopping.values().removeIf(CompletableFuture::isDone);
        convoy.keep(together::contains);
        for (Build build : wanted) {
            if (stopping.containsKey(build.id())) {
                continue;
            }
            if (together.contains(build.collection())) {
                convoy.join(riders.apply(build));
            } else if (!running.containsKey(build.id()) && !convoy.carries(build.collection())) {
                var processor = factory.apply(build);
                processor.start();
                running.put(build.id(), processor);
            }
        }
    }

    private boolean goesTogether(Build build) {
        return convoy.takes(build.collection())
                && (build.state() == Build.State.LIVE || build.target() - build.position() < NEARLY);
    }

    /** After an outage: begins anew what waits, however long it still would. */
    void wake() {
        stop(running.entrySet().stream()
                .filter(entry -> entry.getValue().isIdle())
                .map(Map.Entry::getKey)
                .toList());
        convoy.wake();
    }

    @Override
    public OptionalLong position(Build build) {
        Processor processor = running.get(build.id());
        return processor == null ? OptionalLong.empty() : processor.position();
    }

    void stopAll() {
        convoy.stop();
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
