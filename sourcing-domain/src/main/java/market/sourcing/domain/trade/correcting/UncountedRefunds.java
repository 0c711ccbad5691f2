package market.sourcing.domain.trade.correcting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import market.sourcing.domain.correction.Misstatement;
import market.sourcing.domain.correction.MisstatementKind;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.returns.OrderReturns;
import market.sourcing.domain.returns.RefundSum;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.returns.Uncounted;
import market.sourcing.domain.returns.event.SoldBack;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Reason;

/** Refunds from before it was written down what is not sold any more: the report of sales is told. */
record UncountedRefunds(Books books) implements Check<OrderId> {
    @Override
    public Optional<Misstatement> find(OrderId id, Instant at) {
        var lines = sales(id).stream().flatMap(sale -> sale.lines().stream()).toList();
        var currency = books.order(id).invoke(Order::terms).currency();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Misstatement(
                        MisstatementKind.REFUND_NOT_COUNTED,
                        Money.of(
                                lines.stream()
                                        .mapToLong(SoldBack.Line::amountMinor)
                                        .sum(),
                                currency),
                        lines.stream().mapToInt(SoldBack.Line::units).sum(),
                        "Money went back for goods that the report of sales counts."));
    }

    private List<SoldBack> sales(OrderId id) {
        return uncounted(id).stream().map(refund -> sale(id, refund)).toList();
    }

    private List<Uncounted> uncounted(OrderId id) {
        return books.purchases()
                .returns(id)
                .map(it -> it.invoke(OrderReturns::soFar).uncounted())
                .orElse(List.of());
    }

    private SoldBack sale(OrderId id, Uncounted refund) {
        var purchase = books.purchases().of(id);
        var sum = new RefundSum(purchase, ReturnReason.NO_REASON, refund.before(), purchase.money(0));
        return sum.sale(refund.units(), books.order(id).invoke(Order::buyer));
    }

    @Override
    public void correct(OrderId id, Reason reason, Instant at) {
        var returns = books.purchases().returns(id).orElseThrow();
        sales(id).forEach(sale -> returns.execute(it -> it.count(sale)));
    }
}
