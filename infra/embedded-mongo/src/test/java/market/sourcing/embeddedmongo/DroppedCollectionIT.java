package market.sourcing.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import java.nio.file.Path;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without threads: one who has the collection in his hand writes after it was dropped. */
public class DroppedCollectionIT {
    public record Found(@BsonId String id) {}

    private static InsertOneModel<BsonDocument> insert(String id) {
        return new InsertOneModel<>(new Document("_id", id).toBsonDocument(BsonDocument.class, Said.CODECS));
    }

    private static List<Found> first(DirectDatabase views, String collection) {
        return new InProcess(views, collection).find(Filters.eq("_id", "1"), null, 0, Found.class);
    }

    @Test
    void who_writes_late_into_a_dropped_collection_costs_nobody_the_store(@TempDir Path folder) {
        try (var server = Twins.kept(folder, "log")) {
            var views = server.database("views");
            views.collection("other").write(List.of(insert("1")));
            views.collection("gone").write(List.of(insert("1")));
            var before = server.backend();
            assertThatThrownBy(() -> server.serve(backend -> backend.change("views", database -> {
                        var late = database.collection("gone");
                        views.drop("gone"); // another thread, between two writes of a bulk
                        return DirectWrite.to(late, insert("2"));
                    })))
                    .isInstanceOf(MongoCommandException.class)
                    .hasMessageContaining("dropped");
            assertThat(first(views, "other")).hasSize(1);
            assertThat(server.backend()).isSameAs(before);
        }
    }

    @Test
    void a_name_that_stands_for_what_is_stored_beside_a_collection_is_refused() {
        try (var server = EmbeddedMongo.start()) {
            var views = server.database("views");
            views.collection("x").write(List.of(insert("1")));
            assertThatThrownBy(() -> views.collection("x#free").write(List.of(insert("1"))))
                    .isInstanceOf(MongoCommandException.class)
                    .hasMessageContaining("no # and no /");
            assertThat(first(views, "x")).hasSize(1);
        }
    }
}
