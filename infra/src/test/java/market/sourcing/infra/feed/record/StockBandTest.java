package market.sourcing.infra.feed.record;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class StockBandTest {
    /** What is promised can be kept, and says nothing much too small. */
    @Property
    void there_are_as_many_at_least_and_never_more_than_two_and_a_half_times_as_many(
            @ForAll @IntRange(min = 0, max = 1000) int units) {
        assertThat(StockBand.atLeast(units)).isBetween((int) Math.ceil(units / 2.5), units);
    }

    @Example
    void of_many_it_is_said_that_there_are_many_and_of_none_or_fewer_none() {
        assertThat(StockBand.atLeast(2_000_000_000)).isEqualTo(1000);
        assertThat(StockBand.atLeast(0)).isZero();
        assertThat(StockBand.atLeast(-3)).isZero();
    }
}
