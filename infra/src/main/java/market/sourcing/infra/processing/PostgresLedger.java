package market.sourcing.infra.processing;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ledger in the tables view_build and dead_letter; what it parks is alarmed. */
record PostgresLedger(BuildTable builds, DeadLetterTable letters, ViewMetrics metrics) implements Ledger {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresLedger.class);

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
        for (Letter letter : parked) {
            metrics.parked(build);
            if (letter.error() != null) {
                LOG.error(
                        "Event {} can't be folded into document {} of {}: it and what follows on this document is parked",
                        letter.position(),
                        letter.documentId(),
                        build.collection(),
                        letter.error());
            }
        }
    }
}
