package market.sourcing.domain.order.rule;

import static java.util.Objects.requireNonNull;
import static market.sourcing.domain.vocabulary.Listings.FOREIGN;
import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static market.sourcing.domain.vocabulary.Listings.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import market.sourcing.domain.order.Basket;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.vocabulary.OnOffer;
import org.junit.jupiter.api.Test;

class SkusMustStayInBoundsTest {

    private static List<Basket.Line> skus(ListingId listing, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(i -> OnOffer.of(listing, "sku-" + i).line(i, 1))
                .toList();
    }

    private static List<Refused> objections(List<Basket.Line> lines) {
        return new SkusMustStayInBounds().objections(new Basket(lines));
    }

    private static List<List<Integer>> split(List<Basket.Line> lines) {
        return ((List<?>) requireNonNull(objections(lines).getFirst().facts().get("split")))
                .stream()
                        .map(part -> ((List<?>) part)
                                .stream().map(Integer.class::cast).toList())
                        .toList();
    }

    private static List<Integer> lines(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    @Test
    void fifty_skus_are_enough() {
        assertThat(objections(skus(LISTING, 1, 50))).isEmpty();
        assertThat(objections(skus(LISTING, 1, 51))).hasSize(1);
    }

    @Test
    void lines_of_one_sku_count_once() {
        var sku = OnOffer.of(LISTING, "sku");
        var lines = IntStream.rangeClosed(1, 200)
                .mapToObj(i -> sku.line(i, 1, "customer-" + i))
                .toList();
        assertThat(objections(lines)).isEmpty();
    }

    @Test
    void listings_stay_whole_as_long_as_they_fit() {
        var lines = Stream.of(skus(LISTING, 1, 30), skus(SECOND, 31, 60), skus(FOREIGN, 61, 80))
                .flatMap(List::stream)
                .toList();
        assertThat(split(lines)).containsExactly(lines(1, 30), lines(31, 80));
    }

    @Test
    void a_listing_of_more_than_50_is_split_itself_and_the_next_one_fills_up() {
        var lines = Stream.of(skus(LISTING, 1, 120), skus(SECOND, 121, 150))
                .flatMap(List::stream)
                .toList();
        assertThat(split(lines)).containsExactly(lines(1, 50), lines(51, 100), lines(101, 150));
    }
}
