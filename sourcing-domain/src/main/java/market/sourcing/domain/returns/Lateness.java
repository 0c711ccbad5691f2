package market.sourcing.domain.returns;

/** What of an order was late without excuse. */
public sealed interface Lateness {

    /** Nothing. */
    record None() implements Lateness {}

    /** All of it, under rules by which one late piece makes the whole order late. */
    record OfAll() implements Lateness {}

    /**
     * Some pieces.
     *
     * @param late for which the compensation was paid
     * @param left of these, what its buyer has and no case is about because of it
     */
    record OfPieces(ClaimedUnits late, ClaimedUnits left) implements Lateness {}

    /** The most units of a line that may come back for it. */
    default int most(int line) {
        return switch (this) {
            case None _ -> 0;
            case OfAll _ -> Integer.MAX_VALUE;
            case OfPieces(var _, var left) -> left.of(line);
        };
    }
}
