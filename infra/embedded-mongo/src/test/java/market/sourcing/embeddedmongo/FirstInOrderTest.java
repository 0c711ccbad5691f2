package market.sourcing.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FirstInOrderTest {
    private static final SortOrder BY_SCORE =
            SortOrder.of(new Document("keys.score", -1)).orElseThrow();

    private static Candidate scored(Object score) {
        var packed = Packing.packed(new Document("keys", new Document("score", score)));
        return Candidate.packed(
                0, packed, TopFields.of(new Document("keys.score", 1), null).orElseThrow());
    }

    private static int score(Candidate candidate) {
        return score(candidate.document());
    }

    private static int score(Document document) {
        return document.get("keys") instanceof Document keys && keys.get("score") instanceof Integer score ? score : -1;
    }

    @Property
    void it_keeps_what_a_stable_sort_puts_first(
            @ForAll List<@IntRange(min = 0, max = 9) Integer> scores, @ForAll @IntRange(min = 1, max = 20) int wanted) {
        var documents = scores.stream().map(FirstInOrderTest::scored).toList();
        var first = new FirstInOrder(new SortKeys(BY_SCORE), wanted, candidate -> score(candidate) != 5);
        documents.forEach(first::offer);
        var expected = documents.stream()
                .filter(candidate -> score(candidate) != 5)
                .sorted(Comparator.<Candidate>comparingInt(FirstInOrderTest::score)
                        .reversed())
                .limit(wanted)
                .toList();
        assertThat(first.isSure()).isTrue();
        assertThat(first.inItsOrder())
                .usingElementComparator((a, b) -> a == b ? 0 : 1)
                .isEqualTo(expected);
    }

    @Test
    void what_comes_behind_all_that_are_kept_is_not_judged() {
        var judged = new ArrayList<Integer>();
        var first = new FirstInOrder(new SortKeys(BY_SCORE), 2, candidate -> judged.add(score(candidate)));
        List.of(3, 8, 9, 1, 8, 10).forEach(score -> first.offer(scored(score)));
        assertThat(judged).containsExactly(3, 8, 9, 10);
    }

    @Test
    void it_is_not_sure_of_arrays() {
        var first = new FirstInOrder(new SortKeys(BY_SCORE), 2, document -> true);
        first.offer(scored(List.of(1, 2)));
        assertThat(first.isSure()).isFalse();
    }
}
