package market.sourcing.domain.rehearsal;

import java.time.Instant;
import java.util.Set;

/**
 * Finds out what would have come of past events under other terms. It is given events in the order of the log, from one thread,
 * and decides nothing but its own findings: whoever runs it writes nothing.
 */
public interface Rehearsal {

    /** The kinds of events that it is to be given. */
    Set<Class<?>> reads();

    /** The next event of a kind that it reads. */
    void note(Object event);

    /**
     * There are no more.
     *
     * @param asOf the instant at which the log was read: what would have been due by then is due
     */
    Findings findings(Instant asOf);
}
