package market.sourcing.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import market.sourcing.embeddedmongo.QuickMatcher.Verdict;
import org.junit.jupiter.api.Test;

/** That its verdicts are the server's is the comparison tests' subject; here, what it is sure of at all. */
class QuickMatcherTest {
    private static final Document LISTING = new Document("_id", "listing-1")
            .append("terms", List.of("瑜伽", "伽裤", "yoga"))
            .append("category", "activewear")
            .append("moved", 17L)
            .append("weight", 0.5)
            .append("keys", new Document("listed", true).append("merit", 30_000L))
            .append("tiers", List.of(new Document("from", 3)));

    private static Document is(String operator, Object operand) {
        return new Document(operator, operand);
    }

    private static Verdict verdict(String path, Object condition) {
        return verdict(new Document(path, condition));
    }

    /** The same, packed or not. */
    private static Verdict verdict(Document query) {
        var matcher = QuickMatcher.of(query);
        var verdict = matcher.judge(new UnpackedValue(LISTING));
        assertThat(matcher.judge(PackedValue.of(Packing.packed(LISTING)))).isEqualTo(verdict);
        return verdict;
    }

    @Test
    void it_knows_strings_alone_and_in_arrays() {
        assertThat(verdict("category", "activewear")).isEqualTo(Verdict.MEETS);
        assertThat(verdict("terms", "yoga")).isEqualTo(Verdict.MEETS);
        assertThat(verdict("terms", "yog")).isEqualTo(Verdict.FAILS);
        assertThat(verdict("terms", is("$all", List.of("yoga", "伽裤", "yoga")))).isEqualTo(Verdict.MEETS);
        assertThat(verdict("terms", is("$all", List.of("yoga", "mat")))).isEqualTo(Verdict.FAILS);
        assertThat(verdict("_id", is("$in", List.of("listing-2", "listing-1")))).isEqualTo(Verdict.MEETS);
        assertThat(verdict("category", is("$nin", List.of("shoes")))).isEqualTo(Verdict.MEETS);
        assertThat(verdict("factoryId", is("$nin", List.of("factory-1")))).isEqualTo(Verdict.MEETS);
    }

    @Test
    void it_knows_whole_numbers_and_truth_values_on_any_path_of_documents() {
        assertThat(verdict("moved", is("$lte", 17L))).isEqualTo(Verdict.MEETS);
        assertThat(verdict("moved", is("$lt", 17))).isEqualTo(Verdict.FAILS);
        assertThat(verdict("keys.merit", is("$gt", 29_999))).isEqualTo(Verdict.MEETS);
        assertThat(verdict("keys.listed", true)).isEqualTo(Verdict.MEETS);
        assertThat(verdict("keys.gone", true)).isEqualTo(Verdict.FAILS);
    }

    @Test
    void it_leaves_to_the_server_what_it_is_not_sure_of() {
        assertThat(verdict("moved", 17L)).isEqualTo(Verdict.UNSURE);
        assertThat(verdict("weight", is("$gt", 0))).isEqualTo(Verdict.UNSURE);
        assertThat(verdict("category", is("$all", List.of("activewear")))).isEqualTo(Verdict.UNSURE);
        assertThat(verdict("tiers.from", is("$gt", 1))).isEqualTo(Verdict.UNSURE);
        assertThat(verdict("category", is("$regex", "^a"))).isEqualTo(Verdict.UNSURE);
        assertThat(verdict("$nor", List.of(new Document("category", "activewear"))))
                .isEqualTo(Verdict.UNSURE);
        assertThat(verdict("$or", List.of(new Document("category", "activewear"), "no condition")))
                .isEqualTo(Verdict.UNSURE);
        assertThat(verdict("$or", List.of(new Document("category", "shoes"), new Document("weight", is("$lt", 1)))))
                .isEqualTo(Verdict.UNSURE);
    }

    @Test
    void one_of_several_alternatives_is_enough() {
        var shoes = new Document("category", "shoes");
        var yoga = new Document("terms", is("$all", List.of("yoga", "瑜伽")));
        assertThat(verdict("$or", List.of(shoes, yoga))).isEqualTo(Verdict.MEETS);
        assertThat(verdict("$or", List.of(shoes, new Document("moved", is("$gt", 17)))))
                .isEqualTo(Verdict.FAILS);
    }

    @Test
    void all_conditions_count() {
        var both = new Document("$and", List.of(new Document("terms", "yoga"), new Document("category", "shoes")));
        assertThat(verdict(both)).isEqualTo(Verdict.FAILS);
        assertThat(verdict(new Document())).isEqualTo(Verdict.MEETS);
    }
}
