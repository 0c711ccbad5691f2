package market.sourcing.projections.sales.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import market.sourcing.domain.order.event.OrderUndone;
import market.sourcing.domain.returns.event.SoldBack;
import market.sourcing.domain.returns.event.UnitsRefunded;

/** What refunds took off of orders that are not over: an order that ends takes off no more than the rest. */
final class RefundMemory {
    /** Units and minor units of money by listing; how much an end may still take off. */
    private final Map<String, Long> units = new HashMap<>();

    private final Map<String, Long> minor = new HashMap<>();

    private RefundMemory() {}

    /** @param recalled what {@link #counts} came to, under {@link #keys} */
    static RefundMemory rest(OrderUndone end, Map<String, Long> recalled) {
        var rest = new RefundMemory();
        for (var line : end.terms().lines()) {
            rest.units.merge(line.listingId(), (long) line.quantity(), Math::addExact);
            rest.minor.merge(line.listingId(), line.amountMinor(), Math::addExact);
        }
        rest.units.replaceAll((listing, all) -> all - recalled.getOrDefault(units(end.orderId(), listing), 0L));
        rest.minor.replaceAll((listing, all) -> all - recalled.getOrDefault(minor(end.orderId(), listing), 0L));
        return rest;
    }

    /** No more of each listing than is left of it. */
    List<Sale.Line> of(List<Sale.Line> lines) {
        return lines.stream()
                .map(line -> new Sale.Line(
                        line.listingId(),
                        line.title(),
                        take(units, line.listingId(), line.units()),
                        take(minor, line.listingId(), line.minor())))
                .toList();
    }

    private static long take(Map<String, Long> rest, String listing, long wanted) {
        var left = rest.getOrDefault(listing, 0L);
        var taken = Math.clamp(wanted, 0, Math.max(0, left));
        rest.put(listing, left - taken);
        return taken;
    }

    static Map<String, Long> counts(UnitsRefunded refund, SoldBack sale) {
        var counts = new HashMap<String, Long>();
        for (var line : sale.lines()) {
            counts.merge(units(refund.orderId(), line.listingId()), (long) line.units(), Math::addExact);
            counts.merge(minor(refund.orderId(), line.listingId()), line.amountMinor(), Math::addExact);
        }
        return counts;
    }

    static Set<String> keys(OrderUndone end) {
        var keys = new HashSet<String>();
        for (var line : end.terms().lines()) {
            keys.add(units(end.orderId(), line.listingId()));
            keys.add(minor(end.orderId(), line.listingId()));
        }
        return keys;
    }

    private static String units(String order, String listing) {
        return "refunded/" + order + "/" + listing + "/units";
    }

    private static String minor(String order, String listing) {
        return "refunded/" + order + "/" + listing + "/minor";
    }
}
