package market.sourcing.infra.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.inc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import market.sourcing.embeddedmongo.EmbeddedMongo;
import market.sourcing.projections.view.OnlyId;
import market.sourcing.projections.view.ViewDocuments;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWrapper;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a database of views promises, over the driver and in this process. */
class ViewDatabaseIT {
    private static final String ITEMS = "items";

    private final EmbeddedMongo server = EmbeddedMongo.start();
    private final MongoClient client = MongoStore.client(server.connectionString());

    enum Way {
        DRIVER,
        DIRECT
    }

    public enum Kind {
        SMALL,
        LARGE
    }

    public record Part(String name, @Nullable Long weight) {}

    public record Item(
            @BsonId String id,
            long count,
            int size,
            double share,
            boolean open,
            @Nullable String note,
            Instant at,
            BigDecimal price,
            UUID key,
            Kind kind,
            List<Part> parts,
            Map<String, String> titles) {}

    public record Smaller(
            @BsonId String id, List<Part> parts, @Nullable String note) {}

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private ViewDatabase database(Way way) {
        return way == Way.DIRECT
                ? new EmbeddedDatabase(server.database(ViewDatabase.NAME))
                : new DriverDatabase(client.getDatabase(ViewDatabase.NAME));
    }

    private static ViewDocuments<Item> items(ViewDatabase database) {
        return database.documents(ITEMS, Item.class);
    }

    private static Item item(int number) {
        return new Item(
                "item-" + number,
                number,
                number % 3,
                number / 4.0,
                number % 2 == 0,
                number % 2 == 0 ? null : "note " + number,
                Instant.ofEpochMilli(1_700_000_000_000L + number),
                new BigDecimal("12.3400").add(BigDecimal.valueOf(number)),
                new UUID(number, number),
                Kind.values()[number % 2],
                List.of(new Part("lid", 1L), new Part("box", null)),
                Map.of("en", "Box " + number, "zh", "盒"));
    }

    private static BsonDocument document(ViewDatabase database, Object item) {
        return BsonDocumentWrapper.asBsonDocument(item, database.codecs());
    }

    private static int insert(ViewDatabase database, int... numbers) {
        return database.write(
                ITEMS,
                IntStream.of(numbers)
                        .mapToObj(number ->
                                (WriteModel<BsonDocument>) new InsertOneModel<>(document(database, item(number))))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void a_record_comes_back_as_it_was_written_and_also_the_other_way(Way way) {
        var database = database(way);
        assertThat(insert(database, 1, 2)).isEqualTo(2);
        for (Way reading : Way.values()) {
            assertThat(items(database(reading)).byId("item-1")).contains(item(1));
            assertThat(items(database(reading)).find(eq("size", 2)).list()).containsExactly(item(2));
            assertThat(items(database(reading)).byId("item-3")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_order_a_limit_and_a_part_can_be_asked_for_together(Way way) {
        var database = database(way);
        database.create(ITEMS, List.of(ascending("size", "_id"), descending("count")));
        insert(database, 5, 3, 1, 2, 4, 6, 7);
        var items = items(database);

        assertThat(items.find(gt("count", 2L))
                        .sort(Sorts.descending("count"))
                        .limit(3)
                        .list())
                .containsExactly(item(7), item(6), item(5));
        assertThat(items.find(eq("size", 1))
                        .sort(Sorts.ascending("_id"))
                        .as(OnlyId.class)
                        .list())
                .containsExactly(new OnlyId("item-1"), new OnlyId("item-4"), new OnlyId("item-7"));
        assertThat(items.find(and(eq("size", 0), gt("count", 3L)))
                        .as(Smaller.class)
                        .first())
                .contains(new Smaller("item-6", item(6).parts(), null));
        assertThat(items.all()
                        .sort(Sorts.ascending("note", "_id"))
                        .limit(2)
                        .as(OnlyId.class)
                        .list())
                .containsExactly(new OnlyId("item-2"), new OnlyId("item-4"));
        assertThat(items.byIds(List.of("item-5", "item-1", "item-9")).list())
                .containsExactlyInAnyOrder(item(1), item(5));
        assertThat(items.byIds(List.of()).list()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void all_of_many_come(Way way) {
        var database = database(way);
        insert(database, IntStream.range(0, 2_500).toArray());
        assertThat(items(database).all().list()).hasSize(2_500);
        assertThat(items(database).find(eq("size", 1)).list()).hasSize(833);
        var stages =
                List.of(Aggregates.group("$count", Accumulators.sum("n", 1L)), Aggregates.sort(Sorts.ascending("_id")));
        var counted = items(database).aggregate(stages);
        assertThat(counted).hasSize(2_500);
        assertThat(counted.getLast().getInt64("_id").getValue()).isEqualTo(2_499);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_changed_is_what_was_read_and_nothing_else(Way way) {
        var database = database(way);
        insert(database, 1, 2, 3);
        int done = database.write(
                ITEMS,
                List.of(
                        new ReplaceOneModel<>(
                                and(eq("_id", "item-1"), eq("count", 1L)), document(database, renamed(1))),
                        new ReplaceOneModel<>(
                                and(eq("_id", "item-2"), eq("count", 7L)), document(database, renamed(2))),
                        new ReplaceOneModel<>(eq("_id", "item-9"), document(database, renamed(9))),
                        new UpdateOneModel<>(eq("_id", "item-3"), inc("count", 40L))));
        assertThat(done).isEqualTo(2);
        assertThat(items(database).all().sort(Sorts.ascending("_id")).list())
                .extracting(Item::id, Item::note, Item::count)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("item-1", "renamed", 1L),
                        org.assertj.core.groups.Tuple.tuple("item-2", null, 2L),
                        org.assertj.core.groups.Tuple.tuple("item-3", "note 3", 43L));
    }

    private static Item renamed(int number) {
        var was = item(number);
        return new Item(
                was.id(),
                was.count(),
                was.size(),
                was.share(),
                was.open(),
                "renamed",
                was.at(),
                was.price(),
                was.key(),
                was.kind(),
                was.parts(),
                was.titles());
    }

    @ParameterizedTest
    @EnumSource
    void an_id_that_is_taken_is_said_and_the_others_are_done(Way way) {
        var database = database(way);
        insert(database, 1);
        assertThatThrownBy(() -> insert(database, 2, 1, 3)).isInstanceOf(IdTaken.class);
        assertThat(items(database).all().list()).containsExactlyInAnyOrder(item(1), item(2), item(3));

        var upsert = new UpdateOneModel<BsonDocument>(
                and(eq("_id", "item-1"), eq("count", 99L)), inc("size", 1), new UpdateOptions().upsert(true));
        assertThatThrownBy(() -> database.write(ITEMS, List.of(upsert))).isInstanceOf(IdTaken.class);
        assertThat(items(database).byId("item-1")).contains(item(1));
    }

    @ParameterizedTest
    @EnumSource
    void one_is_deleted_and_a_collection_goes_as_a_whole(Way way) {
        var database = database(way);
        insert(database, 1, 2);
        assertThat(database.write(ITEMS, List.of(new DeleteOneModel<>(eq("_id", "item-1")))))
                .isOne();
        assertThat(items(database).all().list()).containsExactly(item(2));
        database.drop(ITEMS);
        database.drop("never-made");
        assertThat(items(database).all().list()).isEmpty();
        assertThat(items(database).find(empty()).sort(Sorts.ascending("_id")).first())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_the_server_refuses_is_the_drivers_exception(Way way) {
        var database = database(way);
        database.create(ITEMS, List.of());
        assertThatThrownBy(() -> database.create(ITEMS, List.of()))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        refused -> assertThat(refused.getErrorCode()).isEqualTo(48));
        var strange = items(database).find(new BsonDocument("size", BsonDocument.parse("{$nonsense: 1}")));
        insert(database, 1);
        assertThatThrownBy(strange::list).isInstanceOf(MongoException.class);
    }

    @Test
    void indexes_are_called_what_a_driver_calls_them() {
        database(Way.DIRECT).create(ITEMS, List.of(ascending("size", "_id"), descending("count")));
        assertThat(client.getDatabase(ViewDatabase.NAME).getCollection(ITEMS).listIndexes())
                .extracting(index -> index.getString("name"))
                .containsExactly("_id_", "size_1__id_1", "count_-1");
    }

    @Test
    void a_server_that_is_closed_is_out_of_reach() {
        var database = database(Way.DIRECT);
        insert(database, 1);
        database.ping();
        server.close();
        assertThatThrownBy(() -> items(database).byId("item-1")).isInstanceOf(com.mongodb.MongoSocketException.class);
        assertThatThrownBy(() -> insert(database, 2)).isInstanceOf(com.mongodb.MongoSocketException.class);
        assertThatThrownBy(database::ping).isInstanceOf(com.mongodb.MongoSocketException.class);
    }
}
