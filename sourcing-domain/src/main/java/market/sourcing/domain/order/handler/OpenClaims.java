package market.sourcing.domain.order.handler;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.order.GivenBack;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.returns.CaseOutcome;
import market.sourcing.domain.returns.OrderReturns;
import market.sourcing.domain.returns.OrderReturnsId;
import market.sourcing.domain.returns.Refunded;
import market.sourcing.domain.returns.Remainder;
import market.sourcing.domain.returns.ReturnCase;
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
                .map(found -> found.invoke(OrderReturns::refunded))
                .orElse(Refunded.NOTHING);
        return new GivenBack(
                so.units().list().stream()
                        .map(units -> new Content(units.line(), units.units()))
                        .toList(),
                Money.of(so.goodsMinor(), terms.currency()),
                Money.of(so.freightOutMinor(), terms.currency()),
                Money.of(so.restockingMinor() + so.compensationMinor(), terms.currency()),
                Money.of(so.restockingMinor(), terms.currency()));
    }

    /** Nothing of the order is the buyer's. */
    void callOff(OrderId order, Instant at) {
        Loading.ifKnown(returns, OrderReturnsId.of(order).value())
                .ifPresent(found -> open(found).forEach(of -> close(found, of, at)));
    }

    /**
     * Some of the order is the buyer's. What came back is given back, so it comes off the claims, in the order of their ids; what
     * their buyer has all the same he claims anew.
     *
     * @param left pieces that are the buyer's
     */
    void cut(OrderId order, OrderTerms terms, List<Content> left, Instant at) {
        Loading.ifKnown(returns, OrderReturnsId.of(order).value()).ifPresent(found -> {
            var back = Remainder.of(terms, left)
                    .givenBack(found.invoke(OrderReturns::refunded).units());
            for (var of : open(found)) {
                var gone = of.invoke(ReturnCase::loose).atMost(back);
                back = back.minus(gone.list());
                if (gone.isNone()) {
                    continue;
                }
                if (of.invoke(it -> it.isAbout(gone))) {
                    close(found, of, at);
                } else {
                    of.execute(it -> it.cut(gone, at));
                }
            }
        });
    }

    private List<Aggregate<ReturnCase>> open(Aggregate<OrderReturns> found) {
        return found.invoke(OrderReturns::openCases).stream()
                .map(id -> Loading.known(cases, id, RefusalCode.CASE_UNKNOWN))
                .toList();
    }

    private static void close(Aggregate<OrderReturns> found, Aggregate<ReturnCase> of, Instant at) {
        var freed = of.invoke(it -> it.close(CaseOutcome.CANCELLED, Optional.empty(), at));
        found.execute(it -> it.end(of.invoke(ReturnCase::id), freed, List.of()));
    }
}
