package market.sourcing.infra.mongo;

import com.mongodb.client.model.WriteModel;
import java.util.List;
import market.sourcing.projections.view.ViewDocuments;
import org.bson.BsonDocument;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;

/**
 * The database that read models are in: MongoDB's, reached over its driver, or the embedded server's, in this process. Both fail with
 * the driver's exceptions.
 */
public interface ViewDatabase {
    /** Of the database, where none is configured. */
    String NAME = "sourcing";

    /** How records are told in MongoDB's format. */
    CodecRegistry codecs();

    /** Those of a collection; there are none where there is no such collection. */
    <D> ViewDocuments<D> documents(String collection, Class<D> type);

    /**
     * Does all of them, in any order.
     *
     * @return how many documents were inserted, or were there to be changed or deleted
     * @throws IdTaken when a document was to be made whose id another has; the others are done
     */
    int write(String collection, List<WriteModel<BsonDocument>> writes);

    /** Makes an empty collection. */
    void create(String collection, List<Bson> indexes);

    /** Does nothing where there is no such collection. */
    void drop(String collection);

    /** Returns when it has answered. */
    void ping();
}
