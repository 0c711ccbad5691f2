package market.sourcing.domain.returns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.returns.event.Refund;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.rulebook.FreightBearer;
import market.sourcing.domain.shared.Money;

/**
 * How much goes back for units. Every part is what is due for all units so far less what went back before, so that parts
 * never add up to more, nor to less, than the whole.
 *
 * @param before what went back for the order so far
 * @param compensation what the buyer got for lateness, and still has
 */
public record RefundSum(Purchase purchase, ReturnReason reason, Refunded before, Money compensation) {

    /**
     * How it is made up.
     *
     * @param freightBack what the way back cost the buyer
     */
    public Refund of(List<Units> units, Money freightBack) {
        var goods = goods(units);
        var freightOut = reason.isFault() ? freightOut(goods) : 0;
        var wayBack = ofTheWayBack(units, freightBack);
        var restocking = reason == ReturnReason.NO_REASON ? restocking(units, goods) : 0;
        var compensated = reason == ReturnReason.LATE
                ? Math.clamp(compensation.minor() - before.compensationMinor(), 0, goods)
                : 0;
        return new Refund(
                goods,
                freightOut,
                wayBack.freightBackMinor(),
                wayBack.insuredMinor(),
                restocking,
                compensated,
                goods + freightOut + wayBack.totalMinor() - restocking - compensated,
                purchase.terms().currency());
    }

    /** For the way back alone, of units that other goods come for. */
    public Refund ofTheWayBack(List<Units> units, Money freightBack) {
        var paid = paidBack(units, freightBack);
        var insured = paid == 0 ? insured(units, freightBack) : 0;
        return new Refund(
                0, 0, paid, insured, 0, 0, paid + insured, purchase.terms().currency());
    }

    private long paidBack(List<Units> units, Money freightBack) {
        return bearer(units) == FreightBearer.FACTORY
                ? purchase.rule()
                        .platform()
                        .returnFreight(freightBack, purchase.money(goods(units)))
                        .minor()
                : 0;
    }

    private long insured(List<Units> units, Money freightBack) {
        return isInsured(units)
                ? purchase.rule().platform().insured(freightBack).minor()
                : 0;
    }

    private long goods(List<Units> units) {
        return units.stream().mapToLong(this::goods).sum();
    }

    private long goods(Units units) {
        var line = line(units);
        int so = before.units().of(units.line());
        return part(line.amountMinor(), so + units.units(), line.quantity())
                - part(line.amountMinor(), so, line.quantity());
    }

    private long freightOut(long goods) {
        var terms = purchase.terms();
        return part(terms.freightMinor(), before.atFaultMinor() + goods, terms.goodsMinor())
                - part(terms.freightMinor(), before.atFaultMinor(), terms.goodsMinor());
    }

    /** Never more than the goods: what rounding leaves open is kept of the next. */
    private long restocking(List<Units> units, long goods) {
        var so = before.restocked().plus(units).list().stream()
                .mapToLong(this::restocking)
                .sum();
        return Math.clamp(so - before.restockingMinor(), 0, goods);
    }

    private long restocking(Units all) {
        var line = line(all);
        return purchase.money(part(line.amountMinor(), all.units(), line.quantity()))
                .share(purchase.termsOf(line).restockingFee())
                .minor();
    }

    /** Who is at fault pays; goods without a fault go back as the terms of the first of them say. */
    private FreightBearer bearer(List<Units> units) {
        return reason.isFault()
                ? FreightBearer.FACTORY
                : purchase.termsOf(line(units.getFirst())).noReasonFreight();
    }

    private boolean isInsured(List<Units> units) {
        return purchase.termsOf(line(units.getFirst())).freightInsured();
    }

    private OrderTerms.Line line(Units units) {
        return purchase.line(units.line()).orElseThrow();
    }

    /** So much of so many, rounded half-up to minor units; nothing of nothing. */
    private static long part(long amount, long of, long all) {
        return all == 0
                ? 0
                : BigDecimal.valueOf(amount)
                        .multiply(BigDecimal.valueOf(of))
                        .divide(BigDecimal.valueOf(all), 0, RoundingMode.HALF_UP)
                        .longValueExact();
    }

    /** What was paid for units of which none has gone back, for showing what a claim is about. */
    public static long paidFor(OrderTerms.Line line, int units) {
        return part(line.amountMinor(), units, line.quantity());
    }
}
