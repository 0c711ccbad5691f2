package market.sourcing.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process is killed at any moment of its writing: what its file holds is how everything was at one moment. */
class KilledStoreIT {
    private static final int KILLS = 4;

    private final Random random = new Random();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void mark_and_documents_and_indexes_are_of_one_moment() throws Exception {
        int mark = -1;
        for (int kill = 0; kill < KILLS; kill++) {
            int told = writeUntilKilled(50 + random.nextInt(400));
            IndexesOfFile.check(folder.resolve("documents.mv"));
            try (var server = Twins.kept(folder, "log");
                    var client = Twins.client(server.connectionString())) {
                int found = check(client.getDatabase("views"));
                assertThat(found).isBetween(mark, told + 1);
                mark = found;
            }
        }
        assertThat(mark).as("something was stored before a kill").isPositive();
        assertThat(folder.resolve("documents.set-aside.mv")).doesNotExist();
    }

    /** Returns the batch that was told last. */
    private int writeUntilKilled(int batches) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WriterToKill.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = process.inputReader()) {
            int told = -1;
            int count = 0;
            for (var line = output.readLine(); line != null && count < batches; line = output.readLine()) {
                if (line.matches("\\d+")) {
                    told = Integer.parseInt(line);
                    count++;
                }
            }
            process.toHandle().destroyForcibly();
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                told = line.matches("\\d+") ? Integer.parseInt(line) : told;
            }
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            return told;
        }
    }

    /** Returns the batch that all is of, save what was written of the next. */
    private static int check(MongoDatabase database) {
        var last = database.getCollection("mark").find().first();
        int mark = last == null ? -1 : last.getInteger("batch");
        var expected = new TreeMap<Integer, Document>();
        for (int batch = 0; batch <= mark; batch++) {
            WriterToKill.documents(batch).forEach(document -> expected.put(document.getInteger("_id"), document));
        }
        var documents = database.getCollection("document");
        var found = documents.find().into(new ArrayList<>());
        var begun = found.stream()
                .filter(document -> document.getInteger("batch") > mark)
                .toList();
        assertThat(WriterToKill.documents(mark + 1)).containsAll(begun);
        begun.forEach(document -> expected.put(document.getInteger("_id"), document));
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected.values());
        if (!begun.isEmpty()) {
            assertThat(database.getCollection("tally").find())
                    .as("tallies are written before documents")
                    .containsAll(WriterToKill.tallies(mark + 1));
        }
        for (int kind = 0; kind < 5; kind++) {
            var wanted = new Document("kind", "k" + kind);
            assertThat(documents.find(wanted)).containsExactlyInAnyOrderElementsOf(of(found, wanted));
        }
        return mark;
    }

    private static List<Document> of(List<Document> documents, Document wanted) {
        return documents.stream()
                .filter(document -> Objects.equals(wanted.get("kind"), document.get("kind")))
                .toList();
    }
}
