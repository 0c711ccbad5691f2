package market.sourcing.domain.returns;

import java.util.List;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.returns.event.Refund;
import market.sourcing.domain.returns.event.SoldBack;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.rulebook.FreightBearer;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.Part;
import market.sourcing.domain.shared.RefusalCode;

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
        var compensated = reason == ReturnReason.LATE ? setOff(units, goods) : 0;
        return new Refund(
                goods,
                freightOut,
                wayBack.freightBackMinor(),
                wayBack.insuredMinor(),
                restocking,
                compensated,
                total(goods - restocking - compensated, freightOut, wayBack.totalMinor()),
                purchase.terms().currency());
    }

    /** What was paid for the lateness of what comes back for it: all of it, where all was late; otherwise its part. */
    private long setOff(List<Units> units, long goods) {
        long due = switch (purchase.lateness()) {
            case Lateness.None _, Lateness.OfAll _ -> compensation.minor();
            case Lateness.OfPieces(var late, var _) -> {
                long back = paidFor(before.late().plus(units).atMost(late));
                yield Part.of(compensation.minor(), back, Math.max(1, paidFor(late)));
            }
        };
        return Math.clamp(due - before.compensationMinor(), 0, goods);
    }

    private long paidFor(ClaimedUnits units) {
        return units.list().stream()
                .mapToLong(one -> paidFor(line(one), one.units()))
                .sum();
    }

    /** @throws market.sourcing.domain.shared.Refused {@link RefusalCode#AMOUNT_TOO_LARGE} */
    private long total(long goods, long freightOut, long wayBack) {
        return purchase.money(goods)
                .plus(purchase.money(freightOut))
                .plus(purchase.money(wayBack))
                .minor();
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
        return Part.of(line.amountMinor(), so + units.units(), line.quantity())
                - Part.of(line.amountMinor(), so, line.quantity());
    }

    /** What is not sold any more with them. */
    public SoldBack sale(List<Units> units, AccountId buyer) {
        var terms = purchase.terms();
        var lines = units.stream().map(this::soldBack).toList();
        return new SoldBack(terms.factoryId(), buyer.value(), terms.currency(), terms.shipTo(), lines);
    }

    private SoldBack.Line soldBack(Units units) {
        var line = line(units);
        return new SoldBack.Line(line.listingId(), line.title(), units.units(), goods(units));
    }

    private long freightOut(long goods) {
        var terms = purchase.terms();
        return Part.of(terms.freightMinor(), before.atFaultMinor() + goods, terms.goodsMinor())
                - Part.of(terms.freightMinor(), before.atFaultMinor(), terms.goodsMinor());
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
        return purchase.money(Part.of(line.amountMinor(), all.units(), line.quantity()))
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

    /** What was paid for units of which none has gone back, for showing what a claim is about. */
    public static long paidFor(OrderTerms.Line line, int units) {
        return Part.of(line.amountMinor(), units, line.quantity());
    }
}
