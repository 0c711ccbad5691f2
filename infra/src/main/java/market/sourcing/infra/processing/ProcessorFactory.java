package market.sourcing.infra.processing;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import market.sourcing.infra.mongo.ViewDatabase;
import market.sourcing.infra.processing.builds.Build;
import market.sourcing.infra.processing.builds.Marks;
import market.sourcing.infra.processing.builds.MongoMarks;
import market.sourcing.infra.processing.folding.BuildWriter;
import market.sourcing.infra.processing.folding.Concern;
import market.sourcing.infra.processing.folding.Ledger;
import market.sourcing.infra.processing.following.LogFollowers;
import market.sourcing.infra.processing.following.Processor;
import market.sourcing.infra.processing.following.Rider;
import market.sourcing.infra.processing.letters.PostgresLedger;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;

/** Puts a projector to work on a build. */
record ProcessorFactory(
        LogFollowers followers, ViewDatabase database, PostgresLedger ledger, int batch, ViewMetrics metrics) {

    /** By itself. */
    <D> Processor processor(Build build, Projector<D> projector) {
        return followers.follower(
                build.collection(),
                batch,
                new Concern(projector)::isWith,
                batches(build, projector, ledger, new MongoMarks(database)));
    }

    /**
     * Together with others.
     *
     * @param applied is told up to which event the documents are, when that is committed
     */
    <D> Rider rider(Build build, Projector<D> projector, ViewsTogether together, LongConsumer applied) {
        return new Rider(
                build.collection(),
                build.id(),
                new Concern(projector)::isWith,
                batches(build, projector, together, together),
                followers.parking(build.collection()),
                applied);
    }

    private <D> Consumer<List<Recorded>> batches(Build build, Projector<D> projector, Ledger ledger, Marks marks) {
        var writer = BuildWriter.of(build, projector, database, ledger, marks);
        return events -> metrics.timed(build, events.size(), () -> writer.apply(events));
    }
}
