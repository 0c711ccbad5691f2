package market.sourcing.infra.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.listing.event.DispatchVoided;
import market.sourcing.domain.listing.event.StockCounted;
import market.sourcing.domain.listing.event.StockDispatched;
import market.sourcing.domain.listing.event.StockReleased;
import market.sourcing.domain.listing.event.StockReserved;
import market.sourcing.domain.listing.event.StockWrittenOff;
import market.sourcing.projections.view.Recorded;

/** The stock of one SKU, played back from the log; fails at the first position at which more is promised than there is. */
final class StockLedger {
    private final Map<String, Integer> held = new HashMap<>();
    private int onHand;
    private int reserved;

    static StockLedger of(List<Recorded> log) {
        var ledger = new StockLedger();
        for (var recorded : log) {
            ledger.apply(recorded.event());
            assertThat(ledger.reserved)
                    .as("reserved after position %s", recorded.position())
                    .isBetween(0, ledger.onHand);
            assertThat(ledger.reserved)
                    .isEqualTo(ledger.held.values().stream()
                            .mapToInt(Integer::intValue)
                            .sum());
        }
        return ledger;
    }

    private void apply(Object event) {
        switch (event) {
            case StockCounted counted -> onHand = counted.units();
            case StockReserved more -> {
                assertThat(held.put(more.orderId(), more.units())).isNull();
                reserved += more.units();
            }
            case StockReleased back -> {
                assertThat(held.remove(back.orderId())).isEqualTo(back.units());
                reserved -= back.units();
            }
            case StockDispatched sent -> {
                assertThat(held.merge(sent.orderId(), -sent.units(), Integer::sum))
                        .isNotNegative();
                held.remove(sent.orderId(), 0);
                reserved -= sent.units();
                onHand -= sent.units();
            }
            case StockWrittenOff gone -> onHand -= gone.units();
            case DispatchVoided back -> {
                held.merge(back.orderId(), back.units(), Integer::sum);
                reserved += back.units();
                onHand += back.units();
            }
            default -> {}
        }
    }

    /** What each order holds. */
    Map<String, Integer> held() {
        return held;
    }

    int onHand() {
        return onHand;
    }

    int available() {
        return onHand - reserved;
    }
}
