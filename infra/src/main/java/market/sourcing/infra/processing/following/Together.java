package market.sourcing.infra.processing.following;

import java.util.Map;
import java.util.UUID;

/** What is done once for all whose batches share a transaction, inside it. */
public interface Together {

    /**
     * Before the first of their batches.
     *
     * @param seen the last position read for all of them
     * @param written by what each writes the last position that is written there, -1 for none
     */
    void begin(long seen, Map<UUID, Long> written);

    /** After the last of their batches. */
    void end();
}
