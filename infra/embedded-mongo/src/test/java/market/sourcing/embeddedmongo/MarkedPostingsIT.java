package market.sourcing.embeddedmongo;

import static com.mongodb.client.model.Filters.all;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is kept of large postings follows every kind of write: answers are those of the plain server. */
public class MarkedPostingsIT {
    private static final int DOCUMENTS = 900;
    private static final int WRITES = 400;
    private static final List<String> TERMS = List.of("bag", "cotton", "red", "silk");
    private static final List<String> CATEGORIES = List.of("bags", "shirts");

    private static Twins twins;

    private final Random random = new Random(20_261_130);

    public record Found(@BsonId String id) {}

    @BeforeAll
    static void start() {
        twins = new Twins();
    }

    @AfterAll
    static void stop() {
        twins.close();
    }

    @Test
    void postings_that_queries_tested_others_against_are_as_they_are_now() {
        twins.sameInProcess("filled", documents -> {
            documents.create(List.of(
                    compoundIndex(ascending("terms"), descending("merit"), ascending("_id")),
                    compoundIndex(ascending("category"), descending("merit"), ascending("_id"))));
            return documents.write(IntStream.range(0, DOCUMENTS)
                    .<WriteModel<BsonDocument>>mapToObj(id -> new InsertOneModel<>(document(new Random(id), id)))
                    .toList());
        });
        for (int write = 0; write < WRITES; write++) {
            var change = change();
            twins.sameInProcess(change, documents -> documents.write(List.of(change)));
            askPairs();
        }
    }

    private void askPairs() {
        var one = TERMS.get(random.nextInt(TERMS.size()));
        var other = TERMS.get(random.nextInt(TERMS.size()));
        var category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
        same(all("terms", List.of(one, other)), 0);
        same(all("terms", List.of(one, other)), 40);
        same(and(eq("terms", one), eq("category", category)), 300);
    }

    private static void same(Bson filter, int limit) {
        twins.sameInProcess(
                filter,
                documents ->
                        documents.find(filter, orderBy(descending("merit"), ascending("_id")), limit, Found.class));
    }

    private WriteModel<BsonDocument> change() {
        int id = random.nextInt(DOCUMENTS);
        var there = eq("_id", "n" + id);
        return switch (random.nextInt(6)) {
            case 0 -> new DeleteOneModel<>(there);
            case 1 -> new InsertOneModel<>(document(random, id));
            case 2 -> new ReplaceOneModel<>(there, document(random, id));
            case 3 -> new UpdateOneModel<>(there, Updates.set("merit", (long) random.nextInt(50)));
            case 4 -> new UpdateOneModel<>(there, Updates.set("category", CATEGORIES.get(random.nextInt(2))));
            default -> new UpdateOneModel<>(there, Updates.set("terms", terms(random)));
        };
    }

    private static List<String> terms(Random random) {
        var terms = new ArrayList<String>();
        TERMS.stream().filter(_ -> random.nextBoolean()).forEach(terms::add);
        return terms;
    }

    private static BsonDocument document(Random random, int id) {
        return new BsonDocument("_id", new BsonString("n" + id))
                .append("merit", new BsonInt64(random.nextInt(50)))
                .append("category", new BsonString(CATEGORIES.get(random.nextInt(2))))
                .append(
                        "terms",
                        new BsonArray(
                                terms(random).stream().map(BsonString::new).toList()));
    }
}
