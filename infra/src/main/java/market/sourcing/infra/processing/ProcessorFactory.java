package market.sourcing.infra.processing;

import java.util.List;
import java.util.function.Consumer;
import market.sourcing.infra.mongo.ViewDatabase;
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

    /** Together with others. */
    <D> Rider rider(Build build, Projector<D> projector, ViewsTogether together) {
        return new Rider(
                build.collection(),
                build,
                new Concern(projector)::isWith,
                batches(build, projector, together, together),
                followers.parking(build.collection()));
    }

    private <D> Consumer<List<Recorded>> batches(Build build, Projector<D> projector, Ledger ledger, Marks marks) {
        var documents = new Documents<>(projector.view(), database.codecs());
        var store = new MongoViewStore<>(build, documents, database, marks);
        var writer = new BuildWriter<>(build, new Folding<>(projector, documents), store, ledger);
        return events -> metrics.timed(build, events.size(), () -> writer.apply(events));
    }
}
