package market.sourcing.domain.order.pricing;

import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static market.sourcing.domain.vocabulary.Listings.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import market.sourcing.domain.listing.MixedBatch;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.UnitPrice;
import market.sourcing.domain.vocabulary.OnOffer;
import org.junit.jupiter.api.Test;

class SaleModesTest {
    private static final MixedBatch TEN_PIECES = new MixedBatch(new Quantity(10), null);

    private static final OnOffer BAGS =
            OnOffer.of(LISTING, "bag").from(50, 2).mixed(TEN_PIECES).dropshipAt(UnitPrice.of("9.90", "CNY"));

    private static Optional<SaleMode> mode(int bags, int sacks) {
        var sack = OnOffer.of(SECOND, "sack").from(50, 1).mixed(TEN_PIECES);
        return SaleModes.of(OnOffer.basket(BAGS.line(1, bags), sack.line(2, sacks)))
                .of(LISTING);
    }

    @Test
    void from_the_minimum_on_goods_are_sold_wholesale() {
        assertThat(mode(50, 1)).contains(SaleMode.WHOLESALE);
        assertThat(mode(49, 1)).contains(SaleMode.MIXED_BATCH);
    }

    @Test
    void below_it_listings_reach_a_mixed_batch_together() {
        assertThat(mode(2, 8)).contains(SaleMode.MIXED_BATCH);
        assertThat(mode(2, 7)).isEmpty();
    }

    @Test
    void a_single_piece_that_is_no_whole_carton_is_dropshipped_whatever_the_others_come_to() {
        assertThat(mode(1, 1)).contains(SaleMode.DROPSHIP);
        assertThat(mode(1, 40)).contains(SaleMode.DROPSHIP);
    }
}
