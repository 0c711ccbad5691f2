package market.sourcing.domain.order.handler;

import java.time.Instant;
import java.util.Optional;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.order.GivenBack;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.returns.CaseOutcome;
import market.sourcing.domain.returns.OrderReturns;
import market.sourcing.domain.returns.OrderReturnsId;
import market.sourcing.domain.returns.Refunded;
import market.sourcing.domain.returns.ReturnCase;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import org.axonframework.modelling.command.Repository;

/** The cases of an order that are open, where the order comes to nothing: all its money goes back by another way. */
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

    void callOff(OrderId order, Instant at) {
        Loading.ifKnown(returns, OrderReturnsId.of(order).value()).ifPresent(found -> {
            for (var open : found.invoke(OrderReturns::openCases)) {
                var of = Loading.known(cases, open, RefusalCode.CASE_UNKNOWN);
                var freed = of.invoke(it -> it.close(CaseOutcome.CANCELLED, Optional.empty(), at));
                found.execute(it -> it.end(new CaseId(open), freed));
            }
        });
    }
}
