package market.sourcing.infra.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SettledListTest {
    @Property(tries = 300)
    void it_holds_what_was_added_and_not_removed_in_order(
            @ForAll @Size(max = 80) List<@IntRange(min = -40, max = 40) Integer> changes) {
        var settled = new SettledList<Integer>(Comparator.naturalOrder());
        var expected = new ArrayList<Integer>();
        for (int change : changes) {
            if (change < 0) {
                assertThat(settled.remove(-change)).isEqualTo(expected.remove(Integer.valueOf(-change)));
            } else {
                settled.add(change);
                expected.add(change);
            }
        }
        expected.sort(Comparator.naturalOrder());

        assertThat(settled.between(0, settled.size())).isEqualTo(expected);
        assertThat(settled.size()).isEqualTo(expected.size());
    }

    @Property(tries = 300)
    void a_stretch_is_found_by_its_two_ends(
            @ForAll @Size(max = 80) List<@IntRange(max = 40) Integer> items,
            @ForAll @IntRange(max = 40) int from,
            @ForAll @IntRange(max = 40) int to) {
        var settled = new SettledList<Integer>(Comparator.naturalOrder());
        items.forEach(settled::add);

        var stretch = settled.between(
                settled.firstNotBelow(item -> item < from ? -1 : item > to ? 1 : 0),
                settled.firstAbove(item -> item < from ? -1 : item > to ? 1 : 0));

        assertThat(stretch)
                .isEqualTo(items.stream()
                        .filter(item -> item >= from && item <= to)
                        .sorted()
                        .toList());
        assertThat(settled.contains(from)).isEqualTo(items.contains(from));
    }
}
