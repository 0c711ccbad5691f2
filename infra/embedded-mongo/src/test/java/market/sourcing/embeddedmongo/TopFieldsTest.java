package market.sourcing.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TopFieldsTest {
    /** One field of each kind that a document can be stored with. */
    private static final Document ALL = new Document("_id", "listing-1")
            .append("half", 0.5)
            .append("text", "Größe 帆布")
            .append("inner", new Document("text", "inside").append("n", 1))
            .append("list", List.of("a", new Document("b", 2L), List.of()))
            .append("bytes", new BinData(new byte[] {1, 0, 2}))
            .append("uuid", UUID.fromString("6f9619ff-8b86-d011-b42d-00cf4fc964ff"))
            .append("id", new ObjectId())
            .append("yes", true)
            .append("at", Instant.ofEpochMilli(1_700_000_000_000L))
            .append("none", null)
            .append("pattern", new BsonRegularExpression("a.*b", "i"))
            .append("int", 7)
            .append("long", Long.MAX_VALUE)
            .append("decimal", new Decimal128(new BigDecimal("12.50")))
            .append("least", MinKey.getInstance())
            .append("greatest", MaxKey.getInstance())
            .append("texts", "not the field called text")
            .append("", "a name of nothing");

    private static final byte[] PACKED = Packing.packed(ALL);

    @Test
    void each_field_is_found_behind_every_other_kind() {
        var unpacked = Packing.unpacked(PACKED);
        for (String name : ALL.keySet()) {
            var part = asked(new Document(name, 1)).of(PACKED);
            assertThat(part.keySet()).containsExactly(name);
            assertThat(Packing.packed(part)).isEqualTo(Packing.packed(new Document(name, unpacked.get(name))));
        }
    }

    @Test
    void what_is_not_there_is_not_there() {
        assertThat(asked(new Document("tex", 1).append("inner.n", 1)).of(PACKED).keySet())
                .containsExactly("inner");
        assertThat(asked(new Document()).of(PACKED)).isEmpty();
    }

    @Test
    void fields_are_those_of_all_conditions_and_of_the_order() {
        var query = new Document(
                        "$and",
                        List.of(
                                new Document("text", "x"),
                                new Document("$or", List.of(new Document("inner.n", 1), new Document("int", 2))),
                                new Document("$nor", List.of(new Document("yes", true)))))
                .append("list", new Document("$elemMatch", new Document("b", 2)));
        var part = TopFields.of(query, new Document("keys.merit", -1).append("long", 1))
                .orElseThrow()
                .of(PACKED);
        assertThat(part.keySet()).containsExactlyInAnyOrder("text", "inner", "int", "yes", "list", "long");
    }

    @Test
    void what_may_be_about_any_field_is_about_all() {
        assertThat(TopFields.of(new Document("$expr", new Document()), null)).isEmpty();
        assertThat(TopFields.of(new Document("$and", "no queries"), null)).isEmpty();
        assertThat(TopFields.of(new Document("$or", List.of(new Document("$where", "true"))), null))
                .isEmpty();
    }

    @Property
    void any_document_is_judged_by_its_part_as_by_all_of_it(@ForAll @Size(max = 8) List<Integer> values) {
        var document = new Document();
        for (int field = 0; field < values.size(); field++) {
            document.append("f" + field, values.get(field)).append("t" + field, "text " + values.get(field));
        }
        var query = new Document("f3", new Document("$gt", 0)).append("t5", new Document("$nin", List.of("text 0")));
        var matcher = QuickMatcher.of(query);
        assertThat(matcher.judge(new UnpackedValue(asked(query).of(Packing.packed(document)))))
                .isEqualTo(matcher.judge(new UnpackedValue(document)));
    }

    private static TopFields asked(Document query) {
        return TopFields.of(query, null).orElseThrow();
    }
}
