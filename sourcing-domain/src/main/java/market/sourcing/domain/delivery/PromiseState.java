package market.sourcing.domain.delivery;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.delivery.event.Content;
import org.jspecify.annotations.Nullable;

/** Where a promise stands. */
public sealed interface PromiseState {

    /** The factory's time runs. */
    record Running() implements PromiseState {}

    /**
     * The buyer asked the factory to wait.
     *
     * @param until when that ends by itself; null where it does not
     */
    record Paused(Instant since, @Nullable Instant until) implements PromiseState {}

    record Kept() implements PromiseState {}

    /**
     * Not all of it was handed over in time.
     *
     * @param late what was not
     * @param compensationMinor what the buyer was paid for it
     */
    record Missed(List<Content> late, long compensationMinor) implements PromiseState {}

    /**
     * Missed, and none after all.
     *
     * @param once what was late until that was found
     */
    record Excused(List<Content> once) implements PromiseState {}

    /** The order came to nothing before. */
    record Ended() implements PromiseState {}
}
