package market.sourcing.infra.mongo;

import java.util.List;
import java.util.function.Consumer;
import market.sourcing.embeddedmongo.DirectCollection;
import market.sourcing.projections.view.Find;
import market.sourcing.projections.view.ViewDocuments;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** A collection of the embedded server, read in this process. */
record EmbeddedDocuments<D>(DirectCollection collection, Class<D> type) implements ViewDocuments<D>, Find.Source {

    @Override
    public Find<D> find(Bson filter) {
        return new Find<>(this, type, filter, null, 0);
    }

    @Override
    public <P> void read(Find<P> question, Consumer<? super P> reader) {
        collection.find(question.filter(), question.order(), question.limit(), question.part(), reader);
    }

    @Override
    public List<BsonDocument> aggregate(List<Bson> stages) {
        return collection.aggregate(stages);
    }
}
