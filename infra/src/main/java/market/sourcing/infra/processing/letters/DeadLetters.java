package market.sourcing.infra.processing.letters;

import java.util.List;
import java.util.UUID;
import market.sourcing.infra.eventstore.PositionedLog;
import market.sourcing.infra.mongo.ViewDatabase;
import market.sourcing.infra.processing.builds.Build;
import market.sourcing.infra.processing.builds.BuildTable;
import market.sourcing.infra.processing.builds.Identities;
import market.sourcing.infra.processing.folding.Letter;
import market.sourcing.infra.processing.folding.Repair;
import market.sourcing.infra.processing.following.RecordedMessages;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What an operator can do about events that could not be folded, once the cause is mended. */
public final class DeadLetters {
    private final DeadLetterTable letters;
    private final BuildTable builds;
    private final PositionedLog log;
    private final TransactionOperations transactions;
    private final ViewDatabase database;
    private final Identities identities;
    private final List<Projector<?>> projectors;

    public DeadLetters(
            JdbcClient jdbc,
            BuildTable builds,
            PositionedLog log,
            TransactionOperations transactions,
            ViewDatabase database,
            List<Projector<?>> projectors) {
        this.letters = new DeadLetterTable(jdbc);
        this.builds = builds;
        this.log = log;
        this.transactions = transactions;
        this.database = database;
        this.identities = new Identities(database);
        this.projectors = List.copyOf(projectors);
    }

    /** @param limit at most so many, the oldest first */
    public List<DeadLetter> of(String view, int limit) {
        return letters.of(view, limit);
    }

    /** The first positions that are missing from some document of the build, or could not be read at all. */
    public List<Long> passedOver(Build build, int limit) {
        return letters.passedOver(build, limit);
    }

    /**
     * Folds a document's parked events in order, up to the first that fails again. The build's processor waits meanwhile.
     *
     * @return whether nothing is parked for the document any more
     * @throws IllegalArgumentException when there is no such build, or this release has no projector for it
     */
    public boolean retry(UUID buildId, String documentId) {
        Build build = builds.all().stream()
                .filter(b -> b.id().equals(buildId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such build: " + buildId));
        Projector<?> projector = projectors.stream()
                .filter(p -> build.isOf(p.view()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No projector for " + build.collection()));
        Repair<?> repair = Repair.of(build, projector, database, this::recorded);
        boolean whole = Boolean.TRUE.equals(transactions.execute(status -> retry(build, documentId, repair)));
        repair.settle();
        return whole;
    }

    private boolean retry(Build build, String documentId, Repair<?> repair) {
        if (builds.lock(build.id()).filter(Build::isActive).isEmpty()) {
            return true;
        }
        for (long position : letters.positions(build.id(), documentId)) {
            Letter outcome = repair.retry(documentId, position);
            if (outcome.error() != null) {
                letters.failedAgain(build, outcome);
                return false;
            }
            var name = UUID.randomUUID();
            identities.repaired(build, name);
            builds.repaired(build, name);
            letters.delete(build.id(), documentId, position);
        }
        return true;
    }

    private Recorded recorded(long position) {
        return RecordedMessages.recorded(log.read(position - 1, 1).getFirst());
    }
}
