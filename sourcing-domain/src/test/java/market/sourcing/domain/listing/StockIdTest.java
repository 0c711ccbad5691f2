package market.sourcing.domain.listing;

import static org.assertj.core.api.Assertions.assertThat;

import market.sourcing.domain.shared.ListingId;
import org.junit.jupiter.api.Test;

class StockIdTest {

    @Test
    void the_id_of_a_stock_never_changes_its_derivation() {
        assertThat(StockId.of(new ListingId("listing-bag"), "红色/L").value())
                .isEqualTo("stock-bc6b6b23cb760af2e1cb8773860c8edc353ef37e");
    }

    @Test
    void each_sku_of_each_listing_has_a_stock_of_its_own() {
        assertThat(StockId.of(new ListingId("listing-bag"), "red"))
                .isNotEqualTo(StockId.of(new ListingId("listing-bag"), "blue"))
                .isNotEqualTo(StockId.of(new ListingId("listing-bag2"), "red"));
    }
}
