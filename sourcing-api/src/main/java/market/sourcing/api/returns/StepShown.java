package market.sourcing.api.returns;

import java.time.Instant;
import java.util.List;
import market.sourcing.api.contract.OneOf;
import market.sourcing.api.money.MoneyBody;
import market.sourcing.domain.returns.CaseParty;
import market.sourcing.projections.returns.cases.StepTaken;
import org.jspecify.annotations.Nullable;

/**
 * One step of the timeline.
 *
 * @param position in the log
 * @param what the event's name, such as ReturnAccepted
 * @param by BUYER, FACTORY or OPERATOR; null where a rule acted, or silence
 * @param code a reason, an outcome, a hash or a number
 * @param text in somebody's own words
 * @param dueAt when the time that it gave somebody is over
 */
public record StepShown(
        long position,
        Instant at,
        String what,
        @OneOf(CaseParty.class) @Nullable String by,
        @Nullable MoneyBody amount,
        @Nullable String code,
        @Nullable String text,
        List<UnitsBody> units,
        @Nullable Instant dueAt) {

    static StepShown of(StepTaken step, String currency) {
        return new StepShown(
                step.position(),
                step.at(),
                step.what(),
                step.by(),
                MoneyBody.shownOrNull(step.amountMinor(), currency),
                step.code(),
                step.text(),
                UnitsBody.shown(step.units()),
                step.dueAt());
    }
}
