package market.sourcing.infra.processing;

import static com.mongodb.client.model.Updates.max;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import java.util.Map;
import market.sourcing.infra.mongo.ViewDatabase;
import org.bson.BsonDocument;
import org.bson.BsonString;

/** The marks in the collection of the builds' identities. */
record MongoMarks(ViewDatabase database) implements Marks {

    @Override
    public void mark(Build build, long position) {
        if (database.write(Identities.COLLECTION, List.of(to(build, position))) == 0) {
            throw new BuildLost(build.collection());
        }
    }

    /** All of them in one command. */
    void mark(Map<Build, Long> positions) {
        var writes = positions.entrySet().stream()
                .map(each -> to(each.getKey(), each.getValue()))
                .toList();
        if (!writes.isEmpty() && database.write(Identities.COLLECTION, writes) != writes.size()) {
            positions.forEach(this::mark);
        }
    }

    private static WriteModel<BsonDocument> to(Build build, long position) {
        var same = new BsonDocument(Documents.ID, new BsonString(build.collection()))
                .append(Identities.BUILD_ID, new BsonString(build.id().toString()));
        return new UpdateOneModel<>(same, max(Documents.POSITION, position));
    }
}
