package market.sourcing.embeddedmongo;

import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.util.Objects;
import org.bson.BsonDocument;

/** Does what a write says; whole documents are stored as the bytes they come in. */
final class DirectWrite {
    private DirectWrite() {}

    /** @return how many documents were inserted, or were there to be changed or deleted */
    static int to(IndexedCollection collection, WriteModel<BsonDocument> write) {
        return switch (write) {
            case InsertOneModel<BsonDocument> insert -> insert(collection, insert.getDocument());
            case ReplaceOneModel<BsonDocument> replace -> replace(collection, replace);
            case UpdateOneModel<BsonDocument> update -> update(collection, update);
            case DeleteOneModel<BsonDocument> delete ->
                collection.deleteDocuments(Said.of(delete.getFilter()), 1, NoopOplog.get());
            default -> throw new UnsupportedOperationException(write.getClass().getSimpleName());
        };
    }

    private static int insert(IndexedCollection collection, BsonDocument document) {
        byte[] packed = Said.packed(document);
        collection.insert(Packing.unpacked(packed), packed);
        return 1;
    }

    private static int replace(IndexedCollection collection, ReplaceOneModel<BsonDocument> replace) {
        var query = Said.of(replace.getFilter());
        byte[] packed = Said.packed(replace.getReplacement());
        var document = Packing.unpacked(packed);
        boolean upsert = replace.getReplaceOptions().isUpsert();
        if (!upsert && query.get("_id") instanceof String id && id.equals(document.get("_id"))) {
            return collection.replace(query, document, packed) ? 1 : 0;
        }
        return changed(collection, query, document, upsert);
    }

    private static int update(IndexedCollection collection, UpdateOneModel<BsonDocument> update) {
        var how = Objects.requireNonNull(update.getUpdate());
        return changed(
                collection,
                Said.of(update.getFilter()),
                Said.of(how),
                update.getOptions().isUpsert());
    }

    private static int changed(IndexedCollection collection, Document query, Document change, boolean upsert) {
        var done = collection.updateDocuments(query, change, ArrayFilters.empty(), false, upsert, NoopOplog.get());
        return done.get("n") instanceof Integer matched ? matched : 0;
    }
}
