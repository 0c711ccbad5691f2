package market.sourcing.embeddedmongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.codecs.pojo.annotations.BsonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who reads in this process shares the collection with others who do; every document is at one place of its index at any time. */
public class SharedReadsIT {
    private static final String COLLECTION = "numbered";
    private static final int DOCUMENTS = 40;
    private static final int READS = 2_000;
    private static final int READERS = 3;

    private final EmbeddedMongo server = EmbeddedMongo.start();
    private final Documents numbered = new InProcess(server.database("views"), COLLECTION);

    public record Numbered(@BsonId String id, long number, long again) {}

    @BeforeEach
    void fill() {
        numbered.create(List.of(ascending("number")));
        numbered.write(IntStream.range(0, DOCUMENTS)
                .<WriteModel<BsonDocument>>mapToObj(id -> new InsertOneModel<>(document(id, id)))
                .toList());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whoever_walks_an_index_meets_every_document_once_whatever_is_moved_meanwhile() throws Exception {
        var reading = new AtomicBoolean(true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writer = threads.submit(() -> move(reading));
            var readers = IntStream.range(0, READERS)
                    .mapToObj(reader -> threads.submit(walks(reader)))
                    .toList();
            try {
                for (var reader : readers) {
                    assertThat(reader.get()).isEqualTo(READS);
                }
            } finally {
                reading.set(false);
            }
            assertThat(writer.get()).isGreaterThan(READS / 20);
        }
    }

    private Callable<Integer> walks(int reader) {
        return () -> {
            var from = gte("number", 0);
            for (int read = 0; read < READS; read++) {
                // One walks the index, another gathers and sorts, the third takes them as they come.
                var found = switch (reader) {
                    case 0 -> numbered.find(from, ascending("number", "_id"), 0, Numbered.class);
                    case 1 -> numbered.find(from, ascending("again", "_id"), DOCUMENTS + 1, Numbered.class);
                    default -> numbered.find(from, null, 0, Numbered.class);
                };
                assertThat(found)
                        .extracting(Numbered::id)
                        .doesNotHaveDuplicates()
                        .hasSize(DOCUMENTS);
                assertThat(found).allMatch(one -> one.number() == one.again());
                if (reader < 2) {
                    assertThat(found).extracting(Numbered::number).isSorted();
                }
            }
            return READS;
        };
    }

    /** Returns how many it has moved: by replacing, by changing, and by taking one out for another in one command. */
    private int move(AtomicBoolean reading) {
        int moved = 0;
        while (reading.get()) {
            int id = moved % DOCUMENTS;
            long number = (moved * 31L) % 1_000;
            numbered.write(List.of(
                    switch (moved % 2) {
                        case 0 -> new ReplaceOneModel<>(eq("_id", "n" + id), document(id, number));
                        default ->
                            new UpdateOneModel<>(
                                    eq("_id", "n" + id),
                                    Updates.combine(Updates.set("number", number), Updates.set("again", number)));
                    }));
            moved++;
        }
        return moved;
    }

    @Test
    void a_long_search_keeps_nobody_from_searching() throws Exception {
        var inside = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = threads.submit(() -> server.serve(backend -> backend.read("views", COLLECTION, there -> {
                return there.reading(() -> {
                    inside.countDown();
                    await(done);
                    return List.of(1);
                });
            })));
            assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(threads.submit(() -> numbered.find(gte("number", 0), null, 0, Numbered.class))
                            .get(10, TimeUnit.SECONDS))
                    .hasSize(DOCUMENTS);
            var write = threads.submit(() -> numbered.write(List.of(new DeleteOneModel<>(eq("_id", "n0")))));
            assertThat(slow.isDone()).isFalse();
            done.countDown();
            assertThat(slow.get()).hasSize(1);
            assertThat(write.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(Duration.ofSeconds(20).toMillis(), TimeUnit.MILLISECONDS))
                    .isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static BsonDocument document(int id, long number) {
        return new BsonDocument("_id", new BsonString("n" + id))
                .append("number", new BsonInt64(number))
                .append("again", new BsonInt64(number));
    }
}
