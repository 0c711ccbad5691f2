package market.sourcing.infra.processing.builds;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import java.util.Map;
import market.sourcing.infra.mongo.ViewDatabase;
import org.bson.BsonDocument;
import org.bson.Document;

/** The marks in the collection of the builds' identities. */
public record MongoMarks(ViewDatabase database) implements Marks {

    @Override
    public void mark(Build build, Mark mark) {
        if (database.write(Identities.COLLECTION, List.of(to(build, mark))) == 0 && !isFurther(build, mark)) {
            throw new BuildLost(build.collection());
        }
    }

    /** All of them in one command. */
    public void mark(Map<Build, Mark> marks) {
        var writes = marks.entrySet().stream()
                .map(each -> to(each.getKey(), each.getValue()))
                .toList();
        if (!writes.isEmpty() && database.write(Identities.COLLECTION, writes) != writes.size()) {
            marks.forEach(this::mark);
        }
    }

    private static WriteModel<BsonDocument> to(Build build, Mark mark) {
        var behind = and(
                eq(Identities.ID, build.collection()),
                eq(Identities.BUILD_ID, build.id().toString()),
                lte(Identities.POSITION, mark.position()));
        return new UpdateOneModel<>(
                behind, combine(set(Identities.POSITION, mark.position()), set(Identities.EVENT, mark.text())));
    }

    /** What is done again after a crash is in the documents already, and so is what comes behind it. */
    private boolean isFurther(Build build, Mark mark) {
        return database.documents(Identities.COLLECTION, Document.class)
                .byId(build.collection())
                .filter(identity -> identity.getString(Identities.BUILD_ID)
                        .equals(build.id().toString()))
                .filter(identity -> identity.getLong(Identities.POSITION) > mark.position())
                .isPresent();
    }
}
