package market.sourcing.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ValueOrderTest {
    @Property
    void values_that_sort_exactly_sort_as_the_server_sorts_them(@ForAll("exact") Object a, @ForAll("exact") Object b) {
        int expected = ValueComparator.asc().compare(a, b);

        assertThat(Integer.signum(ValueOrder.ASCENDING.compare(Key.of(a), Key.of(b))))
                .isEqualTo(Integer.signum(expected));
    }

    @Property
    void any_keys_have_a_total_order_that_agrees_with_equality(
            @ForAll("any") Object first, @ForAll("any") Object second, @ForAll("any") Object third) {
        Object a = Key.of(first);
        Object b = Key.of(second);
        Object c = Key.of(third);

        assertThat(ValueOrder.ASCENDING.compare(a, b)).isEqualTo(-ValueOrder.ASCENDING.compare(b, a));
        assertThat(ValueOrder.ASCENDING.compare(a, b) == 0).isEqualTo(a.equals(b));
        if (ValueOrder.ASCENDING.compare(a, b) <= 0 && ValueOrder.ASCENDING.compare(b, c) <= 0) {
            assertThat(ValueOrder.ASCENDING.compare(a, c)).isNotPositive();
        }
    }

    @Provide
    Arbitrary<Object> any() {
        return Arbitraries.oneOf(
                exact(),
                Arbitraries.doubles().map(Object.class::cast),
                Arbitraries.of(Double.NaN, 1e300, -1e300, 0x1p63));
    }

    @Provide
    Arbitrary<Object> exact() {
        return values().filter(Key::sortsExactly);
    }

    private static Arbitrary<Object> values() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(-5, 5).map(Object.class::cast),
                Arbitraries.longs().map(Object.class::cast),
                Arbitraries.of(
                        3_000_000_000L,
                        1L << 53,
                        (1L << 53) + 1,
                        Long.MAX_VALUE,
                        Long.MAX_VALUE - 1,
                        -0.0,
                        0.5,
                        0x1p60),
                Arbitraries.doubles().between(-10, 10).map(Object.class::cast),
                Arbitraries.strings().ofMaxLength(3).map(Object.class::cast),
                Arbitraries.of(true, false),
                Arbitraries.longs().between(-9, 9).map(Instant::ofEpochMilli),
                Arbitraries.longs()
                        .between(-3, 3)
                        .flatMap(high -> Arbitraries.longs().between(-3, 3).map(low -> new UUID(high, low))),
                Arbitraries.integers().between(0, 9).map(number -> new ObjectId("%024x".formatted(number))));
    }
}
