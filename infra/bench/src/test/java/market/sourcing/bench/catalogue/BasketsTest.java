package market.sourcing.bench.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BasketsTest {
    private static final Pattern LINE = Pattern.compile("\"listing-bench-(\\d+)\", \"quantity\": (\\d+)");

    private final Baskets baskets = new Baskets(2_000, 7);

    @Test
    void a_basket_is_one_to_twenty_goods_of_one_factory_once_each() {
        for (int basket = 0; basket < 1_000; basket++) {
            var lines = LINE.matcher(baskets.next()).results().toList();

            assertThat(lines).hasSizeBetween(1, 20);
            assertThat(lines.stream().map(line -> line.group(1))).doesNotHaveDuplicates();
            assertThat(lines.stream().map(BasketsTest::factory).distinct()).hasSize(1);
            assertThat(lines.stream().map(line -> Integer.parseInt(line.group(2))))
                    .allMatch(pieces -> pieces >= 1 && pieces <= 20);
        }
    }

    @Test
    void half_have_up_to_three_goods_and_one_in_five_more_than_ten() {
        var goods = IntStream.range(0, 10_000).map(n -> baskets.goods()).toArray();

        assertThat(IntStream.of(goods).filter(count -> count <= 3).count()).isBetween(5_100L, 5_500L);
        assertThat(IntStream.of(goods).filter(count -> count > 10).count()).isBetween(1_950L, 2_150L);
    }

    private static int factory(MatchResult line) {
        return Integer.parseInt(line.group(1)) / Catalogue.PER_FACTORY;
    }
}
