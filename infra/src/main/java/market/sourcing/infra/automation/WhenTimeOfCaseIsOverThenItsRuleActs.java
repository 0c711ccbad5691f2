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

/** A case waits for nobody longer than its rule says. */
@Component
final class WhenTimeOfCaseIsOverThenItsRuleActs implements DueHandler {
    private final Commands commands;

    WhenTimeOfCaseIsOverThenItsRuleActs(Commands commands) {
        this.commands = commands;
    }

    @Override
    public TimerKind kind() {
        return TimerKind.CASE_DUE;
    }

    @Override
    public Outcome fired(Timer timer, Instant now) {
        commands.<Long>send(new JudgeCase(new CaseId(timer.subject()), now), Platform.ACTOR);
        return Outcome.done();
    }
}
