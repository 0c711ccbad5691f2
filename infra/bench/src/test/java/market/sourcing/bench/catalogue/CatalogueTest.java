package market.sourcing.bench.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import market.sourcing.domain.listing.event.PlainTerms.PlainTier;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private final Catalogue catalogue = new Catalogue();

    @Test
    void a_listing_is_the_same_on_every_run() {
        assertThat(catalogue.offer(4711)).isEqualTo(new Catalogue().offer(4711));
    }

    @Test
    void listings_differ() {
        assertThat(IntStream.range(0, 1000)
                        .mapToObj(n -> catalogue.offer(n).terms().titles())
                        .distinct())
                .hasSizeGreaterThan(990);
    }

    @Test
    void ladders_rise_in_quantity_and_fall_in_price() {
        for (int number = 0; number < 1000; number++) {
            var ladder = catalogue.offer(number).terms().ladder();
            assertThat(ladder).isNotEmpty();
            assertThat(ladder).extracting(PlainTier::from).isSorted().doesNotHaveDuplicates();
            assertThat(ladder.reversed())
                    .extracting(tier -> new BigDecimal(tier.price()))
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void common_words_are_in_far_more_titles_than_rare_ones() {
        var titles = IntStream.range(0, 2000)
                .mapToObj(n -> catalogue.offer(n).terms().titles().getOrDefault("zh", ""))
                .toList();
        assertThat(titles).filteredOn(title -> title.contains("跨境")).hasSizeGreaterThan(400);
        assertThat(titles).filteredOn(title -> title.contains("触屏")).hasSizeBetween(1, 200);
    }
}
