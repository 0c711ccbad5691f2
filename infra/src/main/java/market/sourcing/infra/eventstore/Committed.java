package market.sourcing.infra.eventstore;

import java.util.OptionalLong;

/** What has been committed, whether it has a position yet or not: numbering is some milliseconds behind. */
public interface Committed {

    /** The global index of the last event that has been committed by now; 0 when the log is empty. */
    long newest();

    /** A position that no event up to this index is after; empty as long as one of them has none. */
    OptionalLong positionOfAll(long newest);
}
