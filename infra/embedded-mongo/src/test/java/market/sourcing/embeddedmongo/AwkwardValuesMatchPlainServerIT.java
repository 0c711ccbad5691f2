package market.sourcing.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values and queries for which a simpler index would give another answer than the plain server. */
class AwkwardValuesMatchPlainServerIT extends TwinsScene {
    private static final Document BY_ID = new Document("_id", 1);

    private int ids;

    @ParameterizedTest
    @ValueSource(strings = {"$lt", "$lte", "$gt", "$gte", "$eq"})
    void fractions_beyond_the_int_range_compare_as_the_server_cuts_them(String operator) {
        index("{price: 1}");
        values("price", 2_999_999_999L, 3_000_000_000L, 3_000_000_000.5, 3_000_000_001L, 1e300, -1e300, Double.NaN, 7);

        find(new Document("price", new Document(operator, 3_000_000_000L)), BY_ID);
        find(new Document("price", new Document(operator, 3_000_000_000.5)), BY_ID);
        find(new Document("price", new Document(operator, 7)), BY_ID);
    }

    @Test
    void longs_that_no_double_holds_stay_apart() {
        index("{price: 1}");
        values("price", Long.MAX_VALUE, Long.MAX_VALUE - 1, 0x1p63, (1L << 53) + 1, 1L << 53);

        find(new Document("price", Long.MAX_VALUE), BY_ID);
        find(new Document("price", new Document("$gte", (1L << 53) + 1)), BY_ID);
        find(new Document(), new Document("price", -1));
    }

    @Test
    void an_array_inside_an_array_is_found_by_in_and_not_counted_by_equality() {
        index("{terms: 1}");
        values("terms", List.of("a", "b"), List.of(List.of("a"), "b"), "a", List.of(), List.of(List.of()));

        find(new Document("terms", new Document("$in", List.of("a"))), BY_ID);
        count(new Document("terms", "a"));
    }

    @Test
    void a_field_of_documents_inside_arrays_inside_arrays_is_found() {
        index("{'steps.from': 1}");
        var step = new Document("from", 3);
        values("steps", step, List.of(step, step), List.of(List.of(step)), List.of(), Arrays.asList(null, 3));

        find(new Document("steps.from", 3), BY_ID);
        count(new Document("steps.from", 3));
        find(new Document("steps.from", null), BY_ID);
    }

    @Test
    void a_place_in_an_array_is_a_path_too() {
        index("{'steps.0': 1}");
        values("steps", List.of(3, 4), List.of(4, 3), new Document("0", 3), List.of(new Document("0", 3)));

        find(new Document("steps.0", 3), BY_ID);
        count(new Document("steps.0", 3));
    }

    @Test
    void two_elements_of_an_array_may_meet_one_bound_each() {
        index("{sizes: 1}");
        values("sizes", List.of(1, 9), List.of(5), 5, List.of(), 9);

        find(Document.parse("{$and: [{sizes: {$gt: 4}}, {sizes: {$lt: 6}}]}"), BY_ID);
        find(Document.parse("{sizes: {$gt: 4, $lt: 6}}"), BY_ID);
    }

    @Test
    void inverted_and_mixed_ranges_find_nothing() {
        index("{price: 1}");
        values("price", 5, 20, 40, "x");

        find(Document.parse("{price: {$gte: 28, $lt: 12}}"), BY_ID);
        find(Document.parse("{price: {$gte: 5, $lt: 'y'}}"), BY_ID);
        find(Document.parse("{price: {$in: []}}"), BY_ID);
    }

    @Test
    void an_order_that_the_index_has_only_in_part_is_sorted() {
        index("{category: 1, score: -1, price: 1}");
        for (int i = 0; i < 40; i++) {
            insert(new Document("category", "c" + i % 2).append("score", i % 3).append("price", i * 7 % 10));
        }

        for (String order : List.of(
                "{score: -1, price: 1}",
                "{score: 1, price: -1}",
                "{score: -1, price: -1}",
                "{score: 1, price: 1}",
                "{score: -1}",
                "{price: 1}",
                "{category: 1, score: -1}",
                "{category: -1, score: -1, price: 1}",
                "{category: 1}",
                "{score: -1, _id: -1}")) {
            find(new Document("category", "c1"), Document.parse(order));
            find(new Document(), Document.parse(order));
        }
    }

    @Test
    void documents_as_ids_are_looked_up_with_a_guard() {
        twins.same(
                "insert",
                all -> all.insertOne(new Document("_id", new Document("shop", 1).append("day", 2)).append("n", 1))
                        .wasAcknowledged());
        var id = new Document("shop", 1.0).append("day", 2L);
        var turned = new Document("day", 2).append("shop", 1);

        find(new Document("_id", id).append("n", new Document("$lt", 5)), BY_ID);
        find(new Document("_id", turned).append("n", new Document("$lt", 5)), BY_ID);
        find(new Document("_id", new Document("shop", new Document("$gt", 0))).append("n", 1), BY_ID);
    }

    @Test
    void statistics_give_the_size_of_what_is_stored() {
        values("price", 1, "two", List.of(3.0, 4L));
        twins.same("update", all -> all.updateOne(new Document("_id", 1), Document.parse("{$set: {title: 'longer'}}")));
        twins.same("delete", all -> all.deleteOne(new Document("_id", 2)));

        twins.sameInDatabase("collStats", database -> database.runCommand(new Document("collStats", Twins.COLLECTION)));
        twins.sameInDatabase("dbStats", database -> database.runCommand(new Document("dbStats", 1)));
    }

    @Test
    void malformed_conditions_are_refused_alike() {
        index("{price: 1}");
        values("price", 1, 2);

        find(Document.parse("{price: {$gt: 0}, $or: []}"), BY_ID);
        find(Document.parse("{price: {$gt: 0}, $or: [1]}"), BY_ID);
        find(Document.parse("{price: {$gt: 0, $near: 1}}"), BY_ID);
        find(Document.parse("{$or: [{price: 1}, 2]}"), BY_ID);
    }

    @Test
    void one_name_for_two_indexes_is_refused() {
        index("{price: 1}");

        assertThatThrownBy(() -> twins.onIndexed(
                        all -> all.createIndex(Document.parse("{score: 1}"), new IndexOptions().name("price_1"))))
                .isInstanceOf(MongoCommandException.class)
                .extracting("errorCode")
                .isEqualTo(86);
    }

    private void index(String keys) {
        twins.same("index", all -> all.createIndex(Document.parse(keys)));
    }

    private void values(String field, Object... values) {
        for (Object value : values) {
            insert(new Document(field, value));
        }
        insert(new Document(field, null));
        insert(new Document());
    }

    private void insert(Document document) {
        var numbered = new Document("_id", ids++);
        numbered.putAll(document);
        twins.same("insert", all -> all.insertOne(new Document(numbered)).wasAcknowledged());
    }

    private void find(Document filter, Document order) {
        twins.same(filter, all -> all.find(filter).sort(order).into(new ArrayList<>()));
        twins.same(filter, all -> all.find(filter).sort(order).skip(1).limit(3).into(new ArrayList<>()));
        twins.same(filter, all -> all.find(filter).into(new ArrayList<>()));
    }

    private void count(Document filter) {
        twins.same(filter, all -> all.countDocuments(filter));
        var command = new Document("count", Twins.COLLECTION).append("query", filter);
        twins.sameInDatabase(command, database -> database.runCommand(command));
    }
}
