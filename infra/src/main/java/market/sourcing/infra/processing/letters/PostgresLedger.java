package market.sourcing.infra.processing.letters;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import market.sourcing.infra.processing.builds.Build;
import market.sourcing.infra.processing.builds.BuildTable;
import market.sourcing.infra.processing.folding.Ledger;
import market.sourcing.infra.processing.folding.Letter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger in the tables view_build and dead_letter; what it parks is alarmed. */
public final class PostgresLedger implements Ledger {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresLedger.class);

    private final BuildTable builds;
    private final DeadLetterTable letters;
    private final Consumer<Build> alarm;

    /** @param alarm is told of a build for each event that is parked for a document of it */
    public PostgresLedger(BuildTable builds, JdbcClient jdbc, Consumer<Build> alarm) {
        this.builds = builds;
        this.letters = new DeadLetterTable(jdbc);
        this.alarm = alarm;
    }

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
            alarm.accept(build);
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
