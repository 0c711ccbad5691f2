package market.sourcing.projections.harness;

import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import market.sourcing.projections.view.Find;
import market.sourcing.projections.view.ViewDocuments;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** A collection of the wire server. */
record Collected<D>(MongoCollection<D> collection) implements ViewDocuments<D>, Find.Source {
    @Override
    public Find<D> find(Bson filter) {
        return new Find<>(this, collection.getDocumentClass(), filter, null, 0);
    }

    @Override
    public <P> void read(Find<P> question, Consumer<? super P> reader) {
        collection
                .find(question.filter(), question.part())
                .projection(question.part() == collection.getDocumentClass() ? null : include(question.fields()))
                .sort(question.order())
                .limit(question.limit())
                .forEach(reader);
    }

    @Override
    public List<BsonDocument> aggregate(List<Bson> stages) {
        return collection.aggregate(stages, BsonDocument.class).into(new ArrayList<>());
    }
}
