package market.sourcing.domain.trade.ordering;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.order.GivenBack;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.returns.CaseOutcome;
import market.sourcing.domain.returns.ClaimedUnits;
import market.sourcing.domain.returns.Closing;
import market.sourcing.domain.returns.Cutting;
import market.sourcing.domain.returns.OrderReturns;
import market.sourcing.domain.returns.OrderReturnsId;
import market.sourcing.domain.returns.Refunded;
import market.sourcing.domain.returns.Refunding;
import market.sourcing.domain.returns.ReturnCase;
import market.sourcing.domain.returns.event.Refund;
import market.sourcing.domain.returns.event.ReturnRefundGranted;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** The cases of an order, where the order comes to nothing: its money goes back by another way. */
public record OpenClaims(Repository<OrderReturns> returns, Repository<ReturnCase> cases) {

    /** What all cases so far have given back of the price. */
    public GivenBack givenBack(OrderId order, OrderTerms terms) {
        var so = Loading.ifKnown(returns, OrderReturnsId.of(order).value())
                .map(found -> found.invoke(OrderReturns::soFar).refunded())
                .orElse(Refunded.NOTHING);
        return new GivenBack(
                so.units().pieces(),
                Money.of(so.goodsMinor(), terms.currency()),
                Money.of(so.freightOutMinor(), terms.currency()),
                Money.of(so.restockingMinor() + so.compensationMinor(), terms.currency()),
                Money.of(so.restockingMinor(), terms.currency()));
    }

    /** The same, by an instant. */
    GivenBack givenBackBy(OrderId order, OrderTerms terms, Instant at) {
        var refunds = Loading.ifKnown(returns, OrderReturnsId.of(order).value()).stream()
                .map(found -> found.invoke(OrderReturns::soFar).cases())
                .flatMap(all -> Stream.of(all.open(), all.ended()))
                .flatMap(ids -> cases(ids).stream())
                .flatMap(of -> new Refunding(of.invoke(ReturnCase::soFar)).grantedBy(at).stream())
                .toList();
        var units = ClaimedUnits.NONE;
        for (var refund : refunds) {
            units = units.plus(refund.units());
        }
        return new GivenBack(
                units.pieces(),
                sum(terms, refunds, Refund::goodsMinor),
                sum(terms, refunds, Refund::freightOutMinor),
                sum(terms, refunds, it -> it.restockingMinor() + it.compensationMinor()),
                sum(terms, refunds, Refund::restockingMinor));
    }

    private static Money sum(OrderTerms terms, List<ReturnRefundGranted> refunds, ToLongFunction<Refund> part) {
        return Money.of(
                refunds.stream()
                        .map(ReturnRefundGranted::refund)
                        .mapToLong(part)
                        .sum(),
                terms.currency());
    }

    /**
     * What an end gives back comes off the claims, in the order of their ids; what their buyer has all the same he claims anew. All
     * are over where nothing is his.
     *
     * @param back units that money goes back for
     * @param left pieces that are the buyer's
     */
    void cut(OrderId order, ClaimedUnits back, List<Content> left, Instant at) {
        Loading.ifKnown(returns, OrderReturnsId.of(order).value()).ifPresent(found -> {
            var rest = back;
            for (var of : cases(found.invoke(OrderReturns::soFar).cases().open())) {
                var soFar = of.invoke(ReturnCase::soFar);
                var gone = new Cutting(soFar).loose().atMost(rest);
                rest = rest.minus(gone.list());
                if (left.isEmpty() || (!gone.isNone() && soFar.units().open().equals(gone))) {
                    close(found, of, at);
                } else if (!gone.isNone()) {
                    of.execute(it -> it.cut(gone, at));
                }
            }
        });
    }

    private List<Aggregate<ReturnCase>> cases(List<String> ids) {
        return ids.stream()
                .map(id -> Loading.known(cases, id, RefusalCode.CASE_UNKNOWN))
                .toList();
    }

    private static void close(Aggregate<OrderReturns> found, Aggregate<ReturnCase> of, Instant at) {
        var soFar = of.invoke(ReturnCase::soFar);
        of.execute(it -> it.close(CaseOutcome.CANCELLED, Optional.empty(), at));
        found.execute(it -> it.end(soFar.id(), new Closing(soFar).freed(CaseOutcome.CANCELLED), List.of()));
    }
}
