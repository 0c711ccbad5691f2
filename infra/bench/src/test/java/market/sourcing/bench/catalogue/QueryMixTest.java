package market.sourcing.bench.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QueryMixTest {

    @Test
    void the_same_seed_asks_the_same() {
        assertThat(take(1, 200)).isEqualTo(take(1, 200)).isNotEqualTo(take(2, 200));
    }

    @Test
    void the_mix_has_both_languages_filters_sorts_browsing_and_second_pages() {
        var asked = take(3, 1000);
        assertThat(asked).filteredOn(wanted -> wanted.q() == null).allMatch(wanted -> wanted.category() != null);
        assertThat(asked)
                .filteredOn(wanted -> wanted.q() != null && wanted.q().matches("[ -~]+"))
                .hasSizeBetween(350, 600);
        assertThat(asked).filteredOn(wanted -> wanted.q() == null).hasSizeBetween(20, 100);
        assertThat(asked).filteredOn(wanted -> wanted.sort() != null).hasSizeBetween(100, 250);
        assertThat(asked).filteredOn(Wanted::secondPage).hasSizeBetween(50, 200);
        assertThat(asked)
                .extracting(Wanted::priceMax)
                .filteredOn(Objects::nonNull)
                .isNotEmpty();
    }

    private static java.util.List<Wanted> take(long seed, int count) {
        return Stream.generate(new QueryMix(seed)::next).limit(count).toList();
    }
}
