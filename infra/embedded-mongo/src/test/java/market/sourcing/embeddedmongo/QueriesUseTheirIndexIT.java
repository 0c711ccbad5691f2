package market.sourcing.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts the documents that the matcher judged, which is what an index is there to keep small. */
class QueriesUseTheirIndexIT {
    private static Shop shop;

    @BeforeAll
    static void open() {
        shop = new Shop();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{terms: 'bag'}                                  | {score: -1, _id: 1}  | 20",
                "{terms: 'bag'}                                  | {score: 1, _id: -1}  | 20",
                "{terms: {$all: ['bag', 'cotton']}}              | {score: -1, _id: 1}  | 20",
                "{terms: {$all: ['bag', 'cotton', 'silk']}}      | {score: -1, _id: 1}  | 14",
                "{category: 'c3'}                                | {score: -1, _id: 1}  | 20",
                "{category: 'c4', terms: {$all: ['bag']}}        | {score: -1, _id: 1}  | 60",
                "{price: {$gte: 100, $lt: 110}}                  | {score: -1, _id: 1}  | 10",
                "{price: {$gte: 100}}                            | {price: 1}           | 20",
                "{}                                              | {score: -1, _id: 1}  | 20",
                "{category: {$in: ['c1', 'nowhere']}, price: {$lt: 50}} | {_id: 1}      | 60",
                "{$or: [{price: 7}, {price: {$gt: 1997}}]}        | {_id: 1}             | 3",
                "{$or: [{_id: {$in: ['listing-00007', 'listing-00500']}}, {price: {$gt: 1997}}]} | {score: -1} | 4",
                "{$or: [{terms: {$all: ['silk', 'cotton']}}, {terms: {$all: ['word3', 'cotton']}}]} | {_id: 1} | 31"
            })
    void a_page_of_twenty_judges_few_documents(String filter, String order, int most) {
        long examined =
                shop.examinedBy(() -> assertThat(shop.find(filter, order, 20)).isNotEmpty());

        assertThat(examined).isLessThanOrEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{terms: {$all: ['bag']}},          | bag",
                "{terms: {$all: ['bag']}}, {score: {$lte: SCORE}}, | bag",
                "{category: 'c4'},                  | c4",
                "                                   | all"
            })
    void the_page_after_a_long_tie_begins_where_the_last_one_ended(String condition, String name) {
        String conditions = condition == null ? "" : condition;
        var seen = new ArrayList<Object>();
        Document last = new Document("_id", "").append("score", 99);
        long pages = 0;
        long examined = 0;
        List<Document> page;
        do {
            String filter = "{$and: [" + conditions.replace("SCORE", String.valueOf(last.get("score")))
                    + "{$or: [{score: {$lt: %s}}, {score: %s, _id: {$gt: '%s'}}]}]}"
                            .formatted(last.get("score"), last.get("score"), last.get("_id"));
            var found = new ArrayList<Document>();
            examined += shop.examinedBy(() -> found.addAll(shop.find(filter, "{score: -1, _id: 1}", 50)));
            page = found;
            page.forEach(listing -> seen.add(listing.get("_id")));
            last = page.isEmpty() ? last : page.getLast();
            pages++;
        } while (!page.isEmpty());

        assertThat(seen).as(name).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(Shop.LISTINGS / 10);
        assertThat(examined).isLessThanOrEqualTo(seen.size() + pages);
    }

    @Test
    void a_guarded_update_by_id_judges_one_document() {
        var updates = IntStream.range(0, 100)
                .mapToObj(number -> new UpdateOneModel<Document>(
                        new Document("_id", "listing-%05d".formatted(number))
                                .append("position", new Document("$lt", 20L + number)),
                        new Document("$set", new Document("position", 20L + number)),
                        new UpdateOptions().upsert(true)))
                .toList();

        long examined = shop.examinedBy(() -> {
            var result = shop.listings().bulkWrite(updates);
            assertThat(result.getModifiedCount()).isEqualTo(100);
        });

        assertThat(examined).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{terms: 'bag'} | 1000", "{category: 'c3', score: 3} | 200", "{terms: 'nothing'} | 0"})
    void an_equality_is_counted_without_judging_any_document(String filter, long expected) {
        var condition = Document.parse(filter);
        var command = new Document("count", "listing").append("query", condition);

        long examined = shop.examinedBy(() -> {
            assertThat(shop.database().runCommand(command).getInteger("n")).isEqualTo((int) expected);
            assertThat(shop.listings().countDocuments(condition)).isEqualTo(expected);
        });

        assertThat(examined).isZero();
    }

    @Test
    void another_count_judges_only_candidates() {
        var condition = Document.parse("{terms: 'silk', score: {$ne: 99}}");

        long examined = shop.examinedBy(
                () -> assertThat(shop.listings().countDocuments(condition)).isEqualTo(40));

        assertThat(examined).isEqualTo(40);
    }

    @Test
    void an_aggregate_reads_what_its_first_match_names() {
        var pipeline = List.of(
                Document.parse("{$match: {terms: 'silk'}}"),
                Document.parse("{$group: {_id: '$category', n: {$sum: 1}}}"),
                Document.parse("{$sort: {_id: 1}}"));

        long examined = shop.examinedBy(
                () -> assertThat(shop.listings().aggregate(pipeline).into(new ArrayList<>()))
                        .containsExactly(new Document("_id", "c0").append("n", 40)));

        assertThat(examined).isEqualTo(40);
    }
}
