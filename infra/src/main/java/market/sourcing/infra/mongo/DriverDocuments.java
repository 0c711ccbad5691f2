package market.sourcing.infra.mongo;

import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import market.sourcing.projections.view.Find;
import market.sourcing.projections.view.ViewDocuments;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** A collection read over the driver. */
public record DriverDocuments<D>(MongoCollection<D> collection) implements ViewDocuments<D>, Find.Source {
    /** Documents that come with one answer at most; nearly always all. */
    private static final int AT_ONCE = 1_000;

    @Override
    public Find<D> find(Bson filter) {
        return new Find<>(this, collection.getDocumentClass(), filter, null, 0);
    }

    @Override
    public <P> void read(Find<P> question, Consumer<? super P> reader) {
        int limit = question.limit();
        collection
                .find(question.filter(), question.part())
                .projection(question.part() == collection.getDocumentClass() ? null : include(question.fields()))
                .sort(question.order())
                .limit(limit)
                .batchSize(limit > 0 ? Math.min(limit, AT_ONCE) : AT_ONCE)
                .forEach(reader);
    }

    @Override
    public List<BsonDocument> aggregate(List<Bson> stages) {
        return collection.aggregate(stages, BsonDocument.class).into(new ArrayList<>());
    }
}
