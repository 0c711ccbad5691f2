package market.sourcing.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Every update writes one number into all fields of a document, so a reader that sees two numbers saw half of one. */
class NoTornReadsIT {
    private static final int DOCUMENTS = 8;
    private static final int FIELDS = 60;
    private static final int READS = 3_000;

    @Test
    void readers_see_whole_updates_under_two_writers() throws Exception {
        try (var server = EmbeddedMongo.start();
                var client = Twins.client(server.connectionString());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            MongoCollection<Document> all = client.getDatabase("views").getCollection("whole");
            IntStream.range(0, DOCUMENTS).forEach(id -> all.insertOne(fields(0).append("_id", id)));
            var reading = new AtomicBoolean(true);

            List<Future<Integer>> writers = List.of(
                    threads.submit(() -> write(all, reading, 1, false)),
                    threads.submit(() -> write(all, reading, 2, true)));
            int mixed = 0;
            try {
                for (int read = 0; read < READS; read++) {
                    mixed += mixedIn(read % 4 == 0 ? all.aggregate(List.of()) : all.find());
                }
            } finally {
                reading.set(false);
            }

            assertThat(mixed).isZero();
            for (Future<Integer> writer : writers) {
                assertThat(writer.get()).isGreaterThan(READS / 20);
            }
        }
    }

    /** Returns how many updates it made, none of which came back in part. */
    private static int write(MongoCollection<Document> all, AtomicBoolean reading, int step, boolean readBack) {
        var after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        int updates = 0;
        while (reading.get()) {
            updates++;
            var id = new Document("_id", updates % DOCUMENTS);
            var change = new Document("$set", fields(updates * step));
            if (readBack) {
                assertThat(mixedIn(List.of(all.findOneAndUpdate(id, change, after))))
                        .isZero();
            } else {
                all.updateOne(id, change);
            }
        }
        return updates;
    }

    private static Document fields(int number) {
        return IntStream.range(0, FIELDS)
                .collect(Document::new, (document, field) -> document.append("f" + field, number), Document::putAll);
    }

    private static int mixedIn(Iterable<Document> documents) {
        return (int) StreamSupport.stream(documents.spliterator(), false)
                .filter(document -> document.entrySet().stream()
                                .filter(field -> !field.getKey().equals("_id"))
                                .map(Map.Entry::getValue)
                                .distinct()
                                .count()
                        > 1)
                .count();
    }
}
