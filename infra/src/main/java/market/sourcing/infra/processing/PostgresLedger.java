package market.sourcing.infra.processing;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The ledger in the tables view_build and dead_letter. */
record PostgresLedger(BuildTable builds, DeadLetterTable letters) implements Ledger {

    @Override
    public boolean begin(Build build, long last, boolean writes) {
        return builds.begin(build, last, writes);
    }

    @Override
    public Set<String> parked(Build build, Collection<String> documentIds) {
        return letters.parked(build, documentIds);
    }

    @Override
    public void park(Build build, List<Letter> parked) {
        letters.park(build, parked);
    }
}
