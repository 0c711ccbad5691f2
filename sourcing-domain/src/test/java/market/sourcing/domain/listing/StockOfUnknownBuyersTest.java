package market.sourcing.domain.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import market.sourcing.domain.listing.event.DispatchVoided;
import market.sourcing.domain.listing.event.StockCounted;
import market.sourcing.domain.listing.event.StockReleased;
import market.sourcing.domain.listing.event.StockReserved;
import market.sourcing.domain.listing.event.StockWrittenOff;
import market.sourcing.domain.shared.AccountId;
import net.jqwik.api.Example;

/** An order of an old log that is over and holds pieces (GOODS_HELD), some of which were written off (GOODS_RESTOCKED) before. */
class StockOfUnknownBuyersTest {
    private static final String L = "listing-1";
    private static final String F = "factory-1";
    private static final AccountId A = new AccountId("account-a");
    private final Stock stock = takenBackToo();

    private static Stock takenBackToo() {
        var stock = new Stock();
        stock.evolve(new StockCounted(L, F, "bag", 100), Instant.EPOCH);
        stock.evolve(new StockReserved(L, F, "bag", "order-held", 10, A.value()), Instant.EPOCH);
        stock.evolve(new StockReserved(L, F, "bag", "order-other", 10, A.value()), Instant.EPOCH);
        stock.evolve(new StockWrittenOff(L, F, "bag", "order-held", 3), Instant.EPOCH);
        stock.evolve(new DispatchVoided(L, F, "bag", "order-held", 3), Instant.EPOCH);
        return stock;
    }

    @Example
    void what_was_written_off_without_a_buyer_is_his_or_nobodys_but_not_taken_from_what_he_holds() {
        assertThat(new Stock(stock.state()).heldByOthers(A)).as("while held").isEqualTo(stock.heldByOthers(A));
    }

    @Example
    void nothing_is_held_by_others_once_all_of_it_is_given_back() {
        stock.evolve(new StockReleased(L, F, "bag", "order-held", 13), Instant.EPOCH);
        assertThat(stock.heldByOthers(A)).isZero();
        assertThat(new Stock(stock.state()))
                .usingRecursiveComparison()
                .withEqualsForType((one, other) -> one.written().equals(other.written()), PiecesByOrder.class)
                .isEqualTo(stock);
    }
}
