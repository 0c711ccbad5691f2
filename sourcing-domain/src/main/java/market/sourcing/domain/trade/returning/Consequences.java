package market.sourcing.domain.trade.returning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import market.sourcing.domain.escrow.Escrow;
import market.sourcing.domain.escrow.EscrowId;
import market.sourcing.domain.escrow.ReturnedGoods;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.returns.CaseOutcome;
import market.sourcing.domain.returns.CaseSoFar;
import market.sourcing.domain.returns.ClaimedUnits;
import market.sourcing.domain.returns.Closing;
import market.sourcing.domain.returns.Consequence;
import market.sourcing.domain.returns.OrderReturns;
import market.sourcing.domain.returns.RefundSum;
import market.sourcing.domain.returns.Refunding;
import market.sourcing.domain.returns.ReturnCase;
import market.sourcing.domain.returns.event.Refund;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.returns.event.UnitsClaimed;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.trade.ordering.FundsRelease;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Moves the money that follows from a step of a case, and ends what is over; all in the step's own transaction. */
public record Consequences(Purchases purchases, Repository<Escrow> escrows, FundsRelease release) {

    void of(Aggregate<ReturnCase> of, Consequence consequence, Instant at) {
        switch (owed(of, consequence)) {
            case Consequence.Waits _ -> {}
            case Consequence.Refunds(var units, var closes) -> {
                refund(of, units, at);
                if (closes) {
                    close(of, refundedOutcome(of), at);
                }
            }
            case Consequence.Exchanges(var units) -> {
                payTheWayBack(of, units, at);
                close(of, CaseOutcome.EXCHANGED, at);
            }
            case Consequence.TurnsBack(var units) -> turnBack(of, units, at);
            case Consequence.Closes(var outcome) -> close(of, outcome, at);
        }
    }

    /** A case that is over takes its units once more, as far as no other is about them, and ends with their money. */
    private void turnBack(Aggregate<ReturnCase> of, List<Units> units, Instant at) {
        var orderId = of.invoke(ReturnCase::soFar).order();
        var purchase = purchases.of(orderId);
        var caseId = of.invoke(ReturnCase::soFar).id();
        var missed = purchases.soFar(orderId).missedSince(caseId);
        var free = ClaimedUnits.of(units).without(missed).list().stream()
                .map(it -> new Units(it.line(), Math.clamp(purchase.left(it.line()), 0, it.units())))
                .filter(it -> it.units() > 0)
                .toList();
        var left = purchases.owed(orderId, free);
        if (left.isEmpty()) {
            return;
        }
        purchases
                .returns(orderId)
                .orElseThrow()
                .execute(it -> it.claim(new UnitsClaimed(orderId.value(), caseId.value(), left, null)));
        refund(of, left, at);
        end(of, refundedOutcome(of), false, at);
    }

    /** What a carrier brought back, the order's end gives back. */
    private Consequence owed(Aggregate<ReturnCase> of, Consequence consequence) {
        return switch (consequence) {
            case Consequence.Waits _, Consequence.Closes _, Consequence.TurnsBack _ -> consequence;
            case Consequence.Refunds(var units, var closes) ->
                owed(of, units, left -> new Consequence.Refunds(left, closes));
            case Consequence.Exchanges(var units) -> owed(of, units, Consequence.Exchanges::new);
        };
    }

    private Consequence owed(
            Aggregate<ReturnCase> of, List<Units> units, Function<List<Units>, Consequence> consequence) {
        var soFar = of.invoke(ReturnCase::soFar);
        var left = purchases.owed(soFar.order(), missed(soFar, units));
        return left.isEmpty() ? new Consequence.Closes(CaseOutcome.CANCELLED) : consequence.apply(left);
    }

    /** Of these units, those that are still missed: not what a carrier brings back, as it must have told since they were. */
    private List<Units> missed(CaseSoFar soFar, List<Units> units) {
        if (soFar.reason().hasGoods()) {
            return units;
        }
        var others = purchases.soFar(soFar.order()).turnedBackSince(soFar.id());
        return ClaimedUnits.of(units)
                .without(purchases.back(soFar.order()).plus(others.list()))
                .list();
    }

    private void refund(Aggregate<ReturnCase> of, List<Units> units, Instant at) {
        var freightBack = freightBack(of);
        pay(of, units, sum -> sum.of(units, freightBack), at);
    }

    /** Of goods that came back for others; nothing happens when the buyer bears it. */
    private void payTheWayBack(Aggregate<ReturnCase> of, List<Units> units, Instant at) {
        var freightBack = freightBack(of);
        pay(of, List.of(), sum -> sum.ofTheWayBack(units, freightBack), at);
    }

    private static Money freightBack(Aggregate<ReturnCase> of) {
        return new Refunding(of.invoke(ReturnCase::soFar)).freightBack();
    }

    private static CaseOutcome refundedOutcome(Aggregate<ReturnCase> of) {
        return of.invoke(ReturnCase::soFar).units().refundedOutcome();
    }

    private void pay(Aggregate<ReturnCase> of, List<Units> units, Function<RefundSum, Refund> making, Instant at) {
        var soFar = of.invoke(ReturnCase::soFar);
        var orderId = soFar.order();
        var caseId = soFar.id();
        var reason = soFar.reason();
        var purchase = purchases.of(orderId);
        var returns = purchases.returns(orderId).orElseThrow();
        var escrow = Loading.known(escrows, EscrowId.of(orderId).value(), RefusalCode.PAYMENT_UNKNOWN);
        var sum = new RefundSum(
                purchase, reason, returns.invoke(OrderReturns::soFar).refunded(), escrow.invoke(Escrow::compensated));
        var refund = making.apply(sum);
        if (units.isEmpty() && refund.totalMinor() == 0) {
            return;
        }
        of.execute(it -> it.grant(units, refund, at));
        if (!units.isEmpty()) {
            var sale = sum.sale(units, purchases.order(orderId).invoke(Order::buyer));
            returns.execute(it -> it.refund(caseId, units, refund, reason, sale));
            if (!reason.hasGoods()) {
                purchases.settleLoss(orderId, units, soFar.asked().requestedAt(), at);
            }
        }
        escrow.execute(it -> it.refundGoods(
                new ReturnedGoods(
                        caseId.value(),
                        new FactoryId(purchase.terms().factoryId()),
                        purchase.money(refund.totalMinor()),
                        purchase.money(refund.goodsMinor()),
                        purchase.money(purchase.terms().goodsMinor()),
                        purchase.money(refund.insuredMinor()),
                        purchase.rule().version(),
                        purchase.rule().platform().version()),
                at));
    }

    private void close(Aggregate<ReturnCase> of, CaseOutcome outcome, Instant at) {
        end(of, outcome, true, at);
    }

    /** @param frees whether what it got nothing for can be claimed again from now on */
    private void end(Aggregate<ReturnCase> of, CaseOutcome outcome, boolean frees, Instant at) {
        var soFar = of.invoke(ReturnCase::soFar);
        var orderId = soFar.order();
        var order = purchases.order(orderId);
        Optional<Instant> releaseAt = order.invoke(Order::life).arriving().releaseAt();
        of.execute(it -> it.close(outcome, releaseAt, at));
        var closing = new Closing(soFar);
        purchases
                .returns(orderId)
                .orElseThrow()
                .execute(it ->
                        it.end(soFar.id(), frees ? closing.freed(outcome) : List.of(), closing.exchanged(outcome)));
        if (order.invoke(Order::isCompleted)) {
            release.of(orderId, order, at);
        }
    }
}
