package market.sourcing.domain.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import market.sourcing.domain.listing.event.DispatchVoided;
import market.sourcing.domain.listing.event.StockCounted;
import market.sourcing.domain.listing.event.StockDispatched;
import market.sourcing.domain.listing.event.StockReleased;
import market.sourcing.domain.listing.event.StockReserved;
import market.sourcing.domain.listing.event.StockWrittenOff;

/** The pieces of the SKU: what was counted is on the shelf, held for an order, or gone. */
public final class Shelf {
    private final Map<String, Integer> held = new HashMap<>();
    /** Since the last count. */
    private final Map<String, Integer> gone = new HashMap<>();

    /** Since the last count: what turned out to have left when its order was over. */
    private int writtenOff;

    private int counted;
    private int counts;

    void note(Object event) {
        switch (event) {
            case StockCounted it -> {
                counted = it.units();
                counts++;
                gone.clear();
                writtenOff = 0;
            }
            case StockReserved it -> held.merge(it.orderId(), it.units(), Integer::sum);
            case StockReleased it -> held.merge(it.orderId(), -it.units(), Integer::sum);
            case StockDispatched it -> {
                held.merge(it.orderId(), -it.units(), Integer::sum);
                gone.merge(it.orderId(), it.units(), Integer::sum);
            }
            case DispatchVoided it -> {
                held.merge(it.orderId(), it.units(), Integer::sum);
                gone.merge(it.orderId(), -it.units(), Integer::sum);
            }
            case StockWrittenOff it -> writtenOff += it.units();
            default -> {}
        }
    }

    /** Nothing is held twice, nor sold that is not there. */
    void mustAddUp() {
        assertThat(held.values()).allMatch(units -> units >= 0);
        assertThat(gone.values()).allMatch(units -> units >= 0);
        assertThat(held()).as("held of %s on hand", onHand()).isLessThanOrEqualTo(onHand());
    }

    private static int sum(Map<String, Integer> units) {
        return units.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Pieces that are there; 0 where nobody has counted. */
    public int onHand() {
        return counted - sum(gone) - writtenOff;
    }

    /** Those that orders hold. */
    public int held() {
        return sum(held);
    }

    int held(String order) {
        return held.getOrDefault(order, 0);
    }

    int gone(String order) {
        return gone.getOrDefault(order, 0);
    }

    /** How often pieces were counted; what was gone before is not known after. */
    int counts() {
        return counts;
    }
}
