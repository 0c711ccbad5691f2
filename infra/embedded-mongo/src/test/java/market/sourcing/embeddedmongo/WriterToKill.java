package market.sourcing.embeddedmongo;

import com.mongodb.client.model.ReplaceOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;

/** Writes batch after batch, documents first and then the mark, until its process is killed. */
final class WriterToKill {
    static final int BATCH = 40;
    static final int IDS = 500;

    private WriterToKill() {}

    /**
     * Writes into a folder.
     *
     * @param arguments the folder
     */
    public static void main(String... arguments) {
        try (var server = Twins.kept(Path.of(arguments[0]), "log");
                var client = Twins.client(server.connectionString())) {
            var database = client.getDatabase("views");
            var documents = database.getCollection("document");
            var tallies = database.getCollection("tally");
            documents.createIndex(Document.parse("{kind: 1, batch: -1}"));
            var marks = database.getCollection("mark");
            var upsert = new ReplaceOptions().upsert(true);
            var last = marks.find().first();
            for (int batch = last == null ? 0 : last.getInteger("batch") + 1; ; batch++) {
                for (Document tally : tallies(batch)) {
                    tallies.replaceOne(new Document("_id", tally.get("_id")), tally, upsert);
                }
                for (Document document : documents(batch)) {
                    documents.replaceOne(new Document("_id", document.get("_id")), document, upsert);
                }
                marks.replaceOne(new Document("_id", 0), new Document("batch", batch), upsert);
                System.out.println(batch);
            }
        }
    }

    static List<Document> documents(int batch) {
        var random = new Random(batch);
        return IntStream.range(0, BATCH)
                .map(each -> random.nextInt(IDS))
                .distinct()
                .mapToObj(id -> new Document("_id", id)
                        .append("kind", "k" + random.nextInt(5))
                        .append("batch", batch)
                        .append("text", "x".repeat(random.nextInt(4_000))))
                .toList();
    }

    static List<Document> tallies(int batch) {
        return List.of(new Document("_id", batch % 3).append("batch", batch));
    }
}
