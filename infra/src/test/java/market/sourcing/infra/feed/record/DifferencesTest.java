package market.sourcing.infra.feed.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DifferencesTest {
    private static final int DEEPEST = 3;
    private static final List<String> TEXTS = List.of("", "a", "汉字", "\"\\/~1", "😀");
    private static final List<String> NAMES = List.of("a", "b", "/", "~", "~1", "m/n");

    private static String patch(Object before, Object after) {
        return CanonicalJson.write(Differences.between(CanonicalJson.tree(before), CanonicalJson.tree(after)));
    }

    @Property(tries = 2_000)
    void what_is_patched_is_what_it_was_to_become_and_back(
            @ForAll("values") Object one, @ForAll("values") Object other) {
        assertThat(Patches.applied(CanonicalJson.write(one), patch(one, other))).isEqualTo(CanonicalJson.write(other));
        assertThat(Patches.applied(CanonicalJson.write(other), patch(other, one)))
                .isEqualTo(CanonicalJson.write(one));
    }

    @Property(tries = 200)
    void what_has_not_changed_is_not_told(@ForAll("values") Object one) {
        assertThat(patch(one, one)).isEqualTo("[]");
    }

    @Provide
    Arbitrary<Object> values() {
        return Arbitraries.randomValue(random -> value(random, DEEPEST));
    }

    /** Names with all that a pointer has to escape. */
    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 3 : 5)) {
            case 0 -> random.nextInt(4);
            case 1 -> TEXTS.get(random.nextInt(TEXTS.size()));
            case 2 -> random.nextBoolean();
            case 3 ->
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(_ -> value(random, depth - 1))
                        .toList();
            default -> {
                var members = new TreeMap<String, Object>();
                IntStream.range(0, random.nextInt(5))
                        .forEach(_ -> members.put(NAMES.get(random.nextInt(NAMES.size())), value(random, depth - 1)));
                yield members;
            }
        };
    }

    @Example
    void each_step_tells_what_was_there_before() {
        assertThat(patch(
                        Map.of("stock", Map.of("RED/M", 50, "gone", 1), "ladder", List.of(1, 2)),
                        Map.of("stock", Map.of("RED/M", 20, "new", 0), "ladder", List.of(1, 3))))
                .isEqualTo("["
                        + "{\"old\":2,\"op\":\"replace\",\"path\":\"/ladder/1\",\"value\":3},"
                        + "{\"old\":50,\"op\":\"replace\",\"path\":\"/stock/RED~1M\",\"value\":20},"
                        + "{\"old\":1,\"op\":\"remove\",\"path\":\"/stock/gone\"},"
                        + "{\"op\":\"add\",\"path\":\"/stock/new\",\"value\":0}]");
    }
}
