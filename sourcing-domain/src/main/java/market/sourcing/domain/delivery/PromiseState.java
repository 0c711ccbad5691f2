package market.sourcing.domain.delivery;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.delivery.event.DispatchPromiseMissed;
import market.sourcing.domain.delivery.event.MissReassessed;
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
     * @param foundAt when that was found
     */
    record Missed(List<Content> late, long compensationMinor, Instant foundAt, Contest contest)
            implements PromiseState {
        static Missed found(DispatchPromiseMissed event) {
            return new Missed(event.late(), event.compensationMinor(), event.notedAt(), new Contest.Uncontested());
        }

        @Override
        public PromiseState reassessed(MissReassessed less) {
            return less.late().isEmpty()
                    ? new Excused(late, less.compensationMinor(), contest)
                    : new Missed(less.late(), less.compensationMinor(), foundAt, contest);
        }

        @Override
        public PromiseState contested(Contest next) {
            return new Missed(late, compensationMinor, foundAt, next);
        }
    }

    /**
     * Missed, and none after all.
     *
     * @param lateAtFirst what was late until that was found
     * @param keptMinor what the buyer keeps of its compensation all the same
     */
    record Excused(List<Content> lateAtFirst, long keptMinor, Contest contest) implements PromiseState {
        @Override
        public PromiseState contested(Contest next) {
            return new Excused(lateAtFirst, keptMinor, next);
        }
    }

    /** The order came to nothing before. */
    record Ended() implements PromiseState {}

    /** What was late without excuse; none where nothing was. */
    default List<Content> late() {
        return List.of();
    }

    /** What was late without excuse, or seemed to be until it was found that nothing was. */
    default List<Content> lateAtFirst() {
        return late();
    }

    /** Whether nothing is to be judged of it any more. */
    default boolean isOver() {
        return switch (this) {
            case Kept _, Excused _, Ended _ -> true;
            case Running _, Paused _, Missed _ -> false;
        };
    }

    /** What the factory says against the miss; nothing where there was none. */
    default Contest contest() {
        return new Contest.Uncontested();
    }

    /** The same with what has become of the factory's word against a miss. */
    default PromiseState contested(Contest next) {
        return this;
    }

    /** Where it stands when less was late than it seemed. What was not missed yet is not missed later. */
    default PromiseState reassessed(MissReassessed less) {
        return new Excused(lateAtFirst(), less.compensationMinor(), contest());
    }
}
