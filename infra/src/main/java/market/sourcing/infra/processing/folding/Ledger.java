package market.sourcing.infra.processing.folding;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import market.sourcing.infra.processing.builds.Build;
import market.sourcing.infra.processing.builds.BuildLost;

/** What PostgreSQL keeps about a batch, in the transaction that also commits its token. */
public interface Ledger {

    /**
     * Holds the build to the end of the transaction and records where the batch ends.
     *
     * @return whether the build has dead letters
     * @throws BuildLost when the build is retired
     */
    boolean begin(Build build, long last, boolean writes);

    /** Which of the documents have events parked. */
    Set<String> parked(Build build, Collection<String> documentIds);

    void park(Build build, List<Letter> letters);
}
