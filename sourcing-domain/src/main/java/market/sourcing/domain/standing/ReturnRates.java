package market.sourcing.domain.standing;

import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.standing.command.JudgeStanding;
import market.sourcing.domain.standing.event.ReturnsJudged;

/** How much comes back of what a factory sends, and how much of it is disputed. */
final class ReturnRates {
    private ReturnRates() {}

    static ReturnsJudged judged(ReturnsVerdict before, JudgeStanding command) {
        var window = StandingWindow.before(command.day(), Rulebook.RETURN_RATES);
        var counts = command.returns().counts();
        return new ReturnsJudged(
                StandingId.of(command.factoryId()).value(),
                command.factoryId().value(),
                before.name(),
                before.next(counts, window.rules()).name(),
                window.first(),
                window.last(),
                counts.sent(),
                counts.returned(),
                counts.opened(),
                counts.disputed(),
                command.returns().to(),
                window.rules().version(),
                command.now());
    }
}
