package market.sourcing.infra.eventstore;

import java.util.Map;
import java.util.Set;

/** Reads in one round trip what a unit of work is going to read aggregate by aggregate. */
@FunctionalInterface
public interface ReadAhead {

    /**
     * Only makes it faster: what does not match what is read later is read again.
     *
     * <p>Answers those that have newer events.
     *
     * @param lastKnown the sequence number of each aggregate's last event that the unit of work has, -1 for none
     */
    Set<String> readAhead(Map<String, Long> lastKnown);
}
