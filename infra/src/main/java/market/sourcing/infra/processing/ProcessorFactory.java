package market.sourcing.infra.processing;

import com.mongodb.client.MongoDatabase;
import market.sourcing.projections.view.Projector;

/** Puts a projector to work on a build. */
record ProcessorFactory(LogFollowers followers, MongoDatabase database, Ledger ledger, int batch, ViewMetrics metrics) {

    <D> Processor create(Build build, Projector<D> projector) {
        var writer = writer(build, projector);
        var concern = new Concern(projector);
        return followers.follower(
                build.collection(),
                batch,
                concern::isWith,
                events -> metrics.timed(build, events.size(), () -> writer.apply(events)));
    }

    private <D> BuildWriter<D> writer(Build build, Projector<D> projector) {
        var documents = new Documents<>(projector.view(), database.getCodecRegistry());
        var store = new MongoViewStore<>(build, documents, database);
        return new BuildWriter<>(build, new Folding<>(projector, documents), store, ledger);
    }
}
