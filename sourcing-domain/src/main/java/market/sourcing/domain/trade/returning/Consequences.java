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
import market.sourcing.domain.returns.ClaimedUnits;
import market.sourcing.domain.returns.Consequence;
import market.sourcing.domain.returns.OrderReturns;
import market.sourcing.domain.returns.RefundSum;
import market.sourcing.domain.returns.ReturnCase;
import market.sourcing.domain.returns.event.Refund;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.returns.event.UnitsClaimed;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OrderId;
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
                    close(of, of.invoke(ReturnCase::refundedOutcome), at);
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
        var orderId = of.invoke(ReturnCase::order);
        var purchase = purchases.of(orderId);
        var caseId = of.invoke(ReturnCase::id);
        var missed = ofReturns(orderId, returns -> returns.missedSince(caseId));
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
        end(of, of.invoke(ReturnCase::refundedOutcome), false, at);
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
        var left = purchases.owed(of.invoke(ReturnCase::order), missed(of, units));
        return left.isEmpty() ? new Consequence.Closes(CaseOutcome.CANCELLED) : consequence.apply(left);
    }

    /** Of these units, those that are still missed: not what a carrier brings back, as it must have told since they were. */
    private List<Units> missed(Aggregate<ReturnCase> of, List<Units> units) {
        if (of.invoke(ReturnCase::reason).hasGoods()) {
            return units;
        }
        var order = of.invoke(ReturnCase::order);
        var id = of.invoke(ReturnCase::id);
        var others = ofReturns(order, returns -> returns.turnedBackSince(id));
        return ClaimedUnits.of(units)
                .without(purchases.back(order).plus(others.list()))
                .list();
    }

    private ClaimedUnits ofReturns(OrderId order, Function<OrderReturns, ClaimedUnits> units) {
        return purchases.returns(order).map(it -> it.invoke(units)).orElse(ClaimedUnits.NONE);
    }

    private void refund(Aggregate<ReturnCase> of, List<Units> units, Instant at) {
        var freightBack = of.invoke(ReturnCase::freightBack);
        pay(of, units, sum -> sum.of(units, freightBack), at);
    }

    /** Of goods that came back for others; nothing happens when the buyer bears it. */
    private void payTheWayBack(Aggregate<ReturnCase> of, List<Units> units, Instant at) {
        var freightBack = of.invoke(ReturnCase::freightBack);
        pay(of, List.of(), sum -> sum.ofTheWayBack(units, freightBack), at);
    }

    private void pay(Aggregate<ReturnCase> of, List<Units> units, Function<RefundSum, Refund> making, Instant at) {
        var orderId = of.invoke(ReturnCase::order);
        var caseId = of.invoke(ReturnCase::id);
        var reason = of.invoke(ReturnCase::reason);
        var purchase = purchases.of(orderId);
        var returns = purchases.returns(orderId).orElseThrow();
        var escrow = Loading.known(escrows, EscrowId.of(orderId).value(), RefusalCode.PAYMENT_UNKNOWN);
        var sum = new RefundSum(
                purchase, reason, returns.invoke(OrderReturns::refunded), escrow.invoke(Escrow::compensated));
        var refund = making.apply(sum);
        if (units.isEmpty() && refund.totalMinor() == 0) {
            return;
        }
        of.execute(it -> it.grant(units, refund, at));
        if (!units.isEmpty()) {
            var sale = sum.sale(units, purchases.order(orderId).invoke(Order::buyer));
            returns.execute(it -> it.refund(caseId, units, refund, reason, sale));
            if (!reason.hasGoods()) {
                purchases.settleLoss(orderId, units, of.invoke(ReturnCase::openedAt), at);
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
        var orderId = of.invoke(ReturnCase::order);
        var caseId = of.invoke(ReturnCase::id);
        var order = purchases.order(orderId);
        Optional<Instant> releaseAt = order.invoke(Order::life).arriving().releaseAt();
        var exchanged = of.invoke(it -> it.exchanged(outcome));
        var freed = of.invoke(it -> it.close(outcome, releaseAt, at));
        purchases.returns(orderId).orElseThrow().execute(it -> it.end(caseId, frees ? freed : List.of(), exchanged));
        if (order.invoke(Order::isCompleted)) {
            release.of(orderId, order, at);
        }
    }
}
