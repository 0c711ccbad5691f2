package market.sourcing.infra.processing.following;

import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;

/** Follows the log on this node, or waits to take over from another. */
public final class Processor {
    private final PooledStreamingEventProcessor pooled;
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();

    Processor(PooledStreamingEventProcessor pooled) {
        this.pooled = pooled;
    }

    public void start() {
        pooled.start();
    }

    /** Done when the batch under way is done and the claim is given up. */
    public CompletableFuture<Void> stop() {
        pooled.shutdownAsync().whenComplete((nothing, error) -> stopped.complete(null));
        return stopped;
    }

    /** Where it is, when this node has the claim. */
    public OptionalLong position() {
        return pooled.processingStatus().values().stream()
                .mapToLong(status -> status.getCurrentPosition().orElse(-1))
                .max();
    }

    /** Whether it waits after an error, or has no claim. */
    public boolean isIdle() {
        return pooled.isError()
                || pooled.processingStatus().isEmpty()
                || pooled.processingStatus().values().stream().anyMatch(EventTrackerStatus::isErrorState);
    }
}
