package market.sourcing.infra.automation;

import java.time.Instant;
import market.sourcing.domain.returns.command.JudgeCase;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.timer.Timer;
import market.sourcing.domain.timer.TimerKind;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.commands.Platform;
import market.sourcing.infra.timers.DueHandler;
import market.sourcing.infra.timers.Outcome;
import org.springframework.stereotype.Component;

/** A case waits for nobody longer than its rule says; the carrier of what it awaits is asked once more before. */
@Component
record WhenTimeOfCaseIsOverThenItsRuleActs(Commands commands, Scans scans) implements DueHandler {
    @Override
    public TimerKind kind() {
        return TimerKind.CASE_DUE;
    }

    @Override
    public Outcome fired(Timer timer, Instant now) {
        var id = new CaseId(timer.subject());
        scans.parcel(id).ifPresent(parcel -> scans.note(parcel, now));
        commands.<Long>send(new JudgeCase(id, now), Platform.ACTOR);
        return Outcome.done();
    }
}
