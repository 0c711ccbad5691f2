package market.sourcing.api.returns;

import java.time.Instant;
import java.util.List;
import market.sourcing.api.money.MoneyBody;
import market.sourcing.projections.returns.cases.CaseRefund;

/**
 * Money that was granted, and how it is made up: goods + freight out + freight back + insured - restocking - compensation.
 *
 * @param position of its event in the log
 * @param units that it is for; none when it is for the way back of goods that were exchanged
 * @param goods what was paid for the units
 * @param freightOut their share of the freight that the buyer paid; only where the factory is at fault
 * @param freightBack of the way back, paid by the factory
 * @param insured of the way back, paid by freight insurance
 * @param restocking what the factory keeps
 * @param compensation what was paid for their lateness before
 * @param returnRule the version that the order was placed under
 * @param platformRules the version of the platform's numbers under it
 */
public record RefundShown(
        long position,
        Instant at,
        List<UnitsBody> units,
        MoneyBody goods,
        MoneyBody freightOut,
        MoneyBody freightBack,
        MoneyBody insured,
        MoneyBody restocking,
        MoneyBody compensation,
        MoneyBody total,
        String returnRule,
        String platformRules) {

    static RefundShown of(CaseRefund refund) {
        var made = refund.made();
        var currency = made.currency();
        return new RefundShown(
                refund.position(),
                refund.at(),
                UnitsBody.shown(refund.units()),
                MoneyBody.shown(made.goodsMinor(), currency),
                MoneyBody.shown(made.freightOutMinor(), currency),
                MoneyBody.shown(made.freightBackMinor(), currency),
                MoneyBody.shown(made.insuredMinor(), currency),
                MoneyBody.shown(made.restockingMinor(), currency),
                MoneyBody.shown(made.compensationMinor(), currency),
                MoneyBody.shown(made.totalMinor(), currency),
                refund.returnRule(),
                refund.platformRules());
    }
}
