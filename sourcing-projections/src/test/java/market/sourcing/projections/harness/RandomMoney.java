package market.sourcing.projections.harness;

import java.util.List;
import java.util.Random;
import market.sourcing.projections.view.Recorded;

/** A history of money in two currencies; the same number gives the same history. */
public final class RandomMoney {
    private final Market market = new Market();
    private final List<Till> tills = List.of(market.till("CNY"), market.till("USD"));
    private final Random random;

    public RandomMoney(long seed) {
        this.random = new Random(seed);
    }

    /** The next events of the log. */
    public List<Recorded> next(int orders) {
        for (var count = 0; count < orders; count++) {
            happen("order-" + random.nextInt(20), tills.get(random.nextInt(tills.size())), 1 + random.nextInt(10_000));
        }
        return market.take();
    }

    private void happen(String order, Till till, long minor) {
        switch (random.nextInt(6)) {
            case 0 -> {
                till.held(order, minor);
                till.released(order, minor, minor / 100);
            }
            case 1 -> {
                till.held(order, minor);
                till.refunded(order, minor, random.nextBoolean() ? minor / 3 : 0);
                till.refundPaid(order, minor);
            }
            case 2 -> till.surplus(order, minor);
            case 3 -> {
                till.held(order, minor);
                till.compensated(order, minor);
                till.takenBack(order, Math.max(1, minor / 2));
            }
            case 4 -> {
                till.held(order, minor);
                var paid = Math.max(1, minor / 2);
                till.compensated(order, paid);
                till.reversed(order, minor, minor - paid);
            }
            default -> market.counted("listing-1", "RED", random.nextInt(100));
        }
    }
}
