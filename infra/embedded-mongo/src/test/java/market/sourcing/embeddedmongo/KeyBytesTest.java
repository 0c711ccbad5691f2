package market.sourcing.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class KeyBytesTest {
    @Property
    void bytes_come_in_the_order_of_the_keys(@ForAll("keys") Object a, @ForAll("keys") Object b) {
        int expected = Integer.signum(ValueOrder.ASCENDING.compare(a, b));

        assertThat(compared(a, b, true)).isEqualTo(expected);
        assertThat(compared(a, b, false)).isEqualTo(-expected);
    }

    @Property
    void a_key_ends_where_the_next_begins(
            @ForAll("keys") Object first, @ForAll boolean ascending, @ForAll("keys") Object next) {
        var key = KeyBytes.of(first, ascending);
        var rest = KeyBytes.of(next, !ascending);
        var both = Arrays.copyOf(key, key.length + rest.length);
        System.arraycopy(rest, 0, both, key.length, rest.length);

        assertThat(KeyBytes.end(both, 0)).isEqualTo(key.length);
        assertThat(KeyBytes.end(both, key.length)).isEqualTo(both.length);
    }

    @Property
    void a_range_has_the_keys_of_its_interval(
            @ForAll("keys") Object limit, @ForAll boolean included, @ForAll("keys") Object key) {
        for (var interval :
                new Interval[] {Interval.point(limit), Interval.above(limit, included), Interval.below(limit, included)
                }) {
            for (boolean ascending : new boolean[] {true, false}) {
                assertThat(KeyRange.of(interval, ascending).contains(KeyBytes.of(key, ascending)))
                        .as("%s %s", interval, ascending)
                        .isEqualTo(interval.side(key) == 0);
            }
        }
    }

    private static int compared(Object a, Object b, boolean ascending) {
        return Integer.signum(Arrays.compareUnsigned(KeyBytes.of(a, ascending), KeyBytes.of(b, ascending)));
    }

    @Provide
    Arbitrary<Object> keys() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "", "a", "ab", "a\0", "a\0b", "b", "\uFFFF", "\uD83D\uDE00", "\uFFFD", "\u007F", "\u07FF"),
                Arbitraries.strings().ofMaxLength(3).map(Object.class::cast),
                Arbitraries.integers().between(-3, 3).map(Key::of),
                Arbitraries.longs().map(Key::of),
                Arbitraries.doubles().map(Key::of),
                Arbitraries.of(
                                (1L << 53) + 1,
                                -(1L << 53) - 1,
                                Long.MAX_VALUE,
                                Long.MAX_VALUE - 1,
                                Long.MAX_VALUE - 600,
                                Long.MIN_VALUE,
                                Double.NaN,
                                Double.POSITIVE_INFINITY,
                                Double.NEGATIVE_INFINITY,
                                -0.0,
                                1e300)
                        .map(Key::of),
                Arbitraries.of(true, false, Mark.NOTHING, Mark.ODD),
                Arbitraries.longs()
                        .between(-10_000_000_000_000L, 10_000_000_000_000L)
                        .map(Instant::ofEpochMilli),
                Arbitraries.longs().tuple2().map(half -> new UUID(half.get1(), half.get2())));
    }
}
