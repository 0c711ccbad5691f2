package market.sourcing.embeddedmongo;

import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.BsonDocument;
import org.bson.BsonRegularExpression;
import org.bson.BsonTimestamp;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.bson.types.Code;
import org.bson.types.MaxKey;
import org.bson.types.MinKey;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Odd things that may come by the way of this process. */
class OddThingsMatchPlainServerIT extends TwinsScene {

    private void write(WriteModel<BsonDocument> write) {
        twins.sameInProcess(write, documents -> documents.write(List.of(write)));
    }

    private void insert(Document document) {
        write(new InsertOneModel<>(document.toBsonDocument(BsonDocument.class, Said.CODECS)));
    }

    private void find(Bson filter, @Nullable Bson order) {
        twins.sameInProcess(filter, documents -> documents.find(filter, order, 0, Document.class));
        twins.same(filter, all -> all.find(filter).sort(order).into(new ArrayList<>()));
    }

    @Test
    void half_a_pair_of_utf16_is_found_by_what_it_was_stored_as() {
        insert(new Document("_id", "1").append("category", "x\uD83D").append("terms", List.of("\uDE00", "b")));
        insert(new Document("_id", "2").append("category", "x?").append("terms", List.of("b")));
        find(Filters.eq("category", "x\uD83D"), null);
        find(Filters.eq("category", "x\uFFFD\uFFFD\uFFFD"), null);
        find(Filters.all("terms", "\uDE00", "b"), null);
        find(Filters.nin("category", "x\uD83D"), null);
        find(Filters.nin("terms", "\uDE00"), null);
    }

    @Test
    void half_a_pair_of_utf16_as_an_id() {
        insert(new Document("_id", "x\uD83D").append("a", 1));
        insert(new Document("_id", "x\uD83D").append("a", 2));
        find(Filters.eq("_id", "x\uD83D"), null);
        find(Filters.and(Filters.eq("_id", "x\uD83D"), Filters.gt("a", 0)), null);
        write(new ReplaceOneModel<>(
                Filters.eq("_id", "x\uD83D"),
                new Document("_id", "x\uD83D").append("a", 3).toBsonDocument(BsonDocument.class, Said.CODECS)));
        find(new Document(), null);
        write(new DeleteOneModel<>(Filters.eq("_id", "x\uD83D")));
        find(new Document(), null);
    }

    @Test
    void half_a_pair_in_a_fields_name() {
        insert(new Document("_id", "1").append("x\uD83D", "v").append("y", 1.5));
        find(new Document("x\uD83D", "v"), null);
        find(new Document("x\uD83D", "v").append("y", 1.5), null);
        find(new Document(), new Document("x\uD83D", 1));
    }

    @Test
    void a_unique_index_that_was_refused_can_be_made_when_there_are_no_duplicates_any_more() {
        for (int i = 0; i < 6; i++) {
            insert(new Document("_id", "n" + i).append("sku", i == 4 ? 1 : i).append("a", i));
        }
        var unique = new IndexOptions().unique(true);
        twins.same("unique", all -> all.createIndex(new Document("sku", 1), unique));
        find(Filters.eq("sku", 5), null);
        write(new UpdateOneModel<>(Filters.eq("_id", "n4"), Updates.set("sku", 44)));
        write(new DeleteOneModel<>(Filters.eq("_id", "n0")));
        twins.same("unique again", all -> all.createIndex(new Document("sku", 1), unique));
        for (int i = 0; i < 6; i++) {
            find(Filters.eq("sku", i), null);
            find(Filters.and(Filters.eq("sku", i), Filters.gte("a", 0)), null);
        }
        find(Filters.eq("sku", 44), null);
        insert(new Document("_id", "m").append("sku", 0));
        insert(new Document("_id", "m2").append("sku", 5));
        write(new DeleteOneModel<>(Filters.eq("_id", "n5")));
        find(new Document(), null);
    }

    @Test
    void what_does_not_match_may_have_any_sort_key() {
        twins.same("index", all -> all.createIndex(new Document("cat", 1)));
        var odd = List.of(
                new MinKey(),
                new MaxKey(),
                new BsonTimestamp(5),
                new Code("x"),
                new Binary(new byte[] {1}),
                new BsonRegularExpression("x"),
                new UUID(1, 2),
                new Document("a", new Code("x")),
                List.of(new Code("x")),
                new ObjectId());
        for (int one = 0; one < odd.size(); one++) {
            for (int other = 0; other < odd.size(); other++) {
                var cat = "c" + one + "." + other;
                insert(sorted(cat + "1", cat, true, odd.get(one)));
                insert(sorted(cat + "2", cat, false, odd.get(other)));
                insert(sorted(cat + "3", cat, false, odd.get(other)));
                for (int limit = 0; limit < 3; limit++) {
                    sameFirst(Filters.eq("cat", cat), limit);
                    sameFirst(Filters.and(Filters.eq("cat", cat), Filters.eq("flag", true)), limit);
                }
            }
        }
    }

    private static Document sorted(String id, String category, boolean flag, Object key) {
        return new Document("_id", id)
                .append("cat", category)
                .append("flag", flag)
                .append("s", key);
    }

    private void sameFirst(Bson filter, int limit) {
        var order = new Document("s", 1);
        twins.sameInProcess(
                filter,
                documents -> documents.find(filter, order, limit, Document.class).stream()
                        .map(found -> found.get("_id"))
                        .toList());
        twins.same(
                filter,
                all -> all.find(filter)
                        .sort(order)
                        .limit(limit)
                        .map(found -> found.get("_id"))
                        .into(new ArrayList<>()));
    }
}
