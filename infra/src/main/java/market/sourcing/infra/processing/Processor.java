package market.sourcing.infra.processing;

import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;

/** A build being processed on this node, or waiting to take over from another. */
final class Processor {
    private final PooledStreamingEventProcessor pooled;
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();

    Processor(PooledStreamingEventProcessor pooled) {
        this.pooled = pooled;
    }

    void start() {
        pooled.start();
    }

    CompletableFuture<Void> stop() {
        pooled.shutdownAsync().whenComplete((nothing, error) -> stopped.complete(null));
        return stopped;
    }

    /** Where it is, when this node has the claim. */
    OptionalLong position() {
        return pooled.processingStatus().values().stream()
                .mapToLong(status -> status.getCurrentPosition().orElse(-1))
                .max();
    }

    /** Whether it waits after an error, or has no claim. */
    boolean isIdle() {
        return pooled.isError()
                || pooled.processingStatus().isEmpty()
                || pooled.processingStatus().values().stream().anyMatch(EventTrackerStatus::isErrorState);
    }
}
