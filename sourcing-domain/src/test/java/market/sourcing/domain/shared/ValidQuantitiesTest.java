package market.sourcing.domain.shared;

import static market.sourcing.domain.vocabulary.Refusals.isInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidQuantitiesTest {

    @ParameterizedTest
    @CsvSource({
        "48, 48, 1, 48",
        "48, 48, 49, 48 96",
        "48, 48, 95, 48 96",
        "48, 48, 96, 96",
        "50, 48, 48, 96",
        "50, 48, 50, 96",
        "50, 48, 97, 96 144",
        "1, 1, 1, 1",
        "10000000, 1, 1, 10000000",
        "1, 10000000, 9999999, 10000000",
        "1, 5000000, 9999999, 5000000 10000000",
        "1, 9999999, 10000000, 9999999",
        "3, 7, 9999999, 9999997",
    })
    void nearest(int minimum, int multiple, int asked, String nearest) {
        var expected = Arrays.stream(nearest.split(" ")).map(Integer::valueOf).toList();
        assertThat(units(valid(minimum, multiple).nearestTo(new Quantity(asked))))
                .isEqualTo(expected);
    }

    @Property
    void the_nearest_are_valid_and_none_is_nearer(
            @ForAll @IntRange(min = 1, max = 300) int minimum,
            @ForAll @IntRange(min = 1, max = 100) int multiple,
            @ForAll @IntRange(min = 1, max = 1_000) int asked) {
        var valid = IntStream.rangeClosed(1, 2_000)
                .filter(units -> units >= minimum && units % multiple == 0)
                .toArray();
        var below = Arrays.stream(valid).filter(units -> units <= asked).max();
        var above = Arrays.stream(valid).filter(units -> units >= asked).min();
        var expected = IntStream.concat(below.stream(), above.stream())
                .distinct()
                .boxed()
                .toList();

        assertThat(units(valid(minimum, multiple).nearestTo(new Quantity(asked))))
                .isEqualTo(expected);
    }

    @Property
    void near_the_greatest_quantity_nothing_overflows(
            @ForAll @IntRange(min = 1, max = Quantity.MOST) int minimum,
            @ForAll @IntRange(min = 1, max = Quantity.MOST) int multiple,
            @ForAll @IntRange(min = Quantity.MOST - 1_000, max = Quantity.MOST) int asked) {
        Assume.that(Quantity.MOST / multiple * multiple >= minimum);
        var valid = valid(minimum, multiple);

        assertThat(valid.nearestTo(new Quantity(asked))).isNotEmpty().allMatch(valid::contains);
        assertThat(valid.least()).matches(valid::contains);
    }

    @Test
    void a_minimum_that_no_multiple_reaches_can_not_be() {
        isInvalid("orderMultiple", () -> valid(10_000_000, 9_999_999));
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "10000001", "2147483647", "-2147483648"})
    void a_quantity_is_one_to_ten_million(int units) {
        isInvalid("quantity", () -> new Quantity(units));
    }

    private static ValidQuantities valid(int minimum, int multiple) {
        return new ValidQuantities(new Quantity(minimum), new Quantity(multiple));
    }

    private static List<Integer> units(List<Quantity> quantities) {
        return quantities.stream().map(Quantity::units).toList();
    }
}
