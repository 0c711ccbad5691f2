package market.sourcing.projections.returns.cases;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.returns.event.CaseEvent;
import market.sourcing.domain.returns.event.CaseStep;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.projections.fold.Instants;
import market.sourcing.projections.returns.step.StepDetails;
import market.sourcing.projections.view.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * One step of a case's timeline.
 *
 * @param position of its event in the log
 * @param what the event's name, such as ReturnAccepted
 * @param by BUYER, FACTORY or OPERATOR; null where a rule acted, or silence
 * @param code a reason, an outcome, a hash or a number
 * @param text in somebody's own words
 * @param units which units it is about; none where it is about none in particular
 * @param dueAt when the time that it gave somebody is over; null where it gave none
 */
public record StepTaken(
        long position,
        Instant at,
        String what,
        @Nullable String by,
        @Nullable Long amountMinor,
        @Nullable String code,
        @Nullable String text,
        List<Units> units,
        @Nullable Instant dueAt) {
    public StepTaken {
        units = List.copyOf(units);
    }

    static StepTaken of(CaseEvent event, Recorded recorded) {
        var told = StepDetails.of(event);
        return step(recorded, recorded.at(), told, event instanceof CaseStep step ? step.dueAt() : null);
    }

    static StepTaken step(Recorded recorded, Instant at, StepDetails told, @Nullable Instant dueAt) {
        return new StepTaken(
                recorded.position(),
                Instants.stored(at),
                recorded.event().getClass().getSimpleName(),
                told.by(),
                told.amountMinor(),
                told.word(),
                told.text(),
                told.units(),
                dueAt == null ? null : Instants.stored(dueAt));
    }
}
