package market.sourcing.domain.standing;

import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.standing.command.JudgeStanding;
import market.sourcing.domain.standing.event.BadgeJudged;

/** The badge for fast dispatch. It is earned and lost by rule, day by day; nobody gives or takes it. */
public final class Badge {
    public static final String FAST_DISPATCH = "FAST_DISPATCH";

    private Badge() {}

    static BadgeJudged judged(boolean held, JudgeStanding command) {
        var window = StandingWindow.before(command.day(), Rulebook.BADGES);
        var rules = window.rules();
        var counts = command.dispatch().counts();
        var holds = counts.isEnoughFor(rules) && counts.reaches(held ? rules.toKeep() : rules.toEarn());
        return new BadgeJudged(
                StandingId.of(command.factoryId()).value(),
                command.factoryId().value(),
                FAST_DISPATCH,
                BadgeVerdict.of(held, holds).name(),
                window.first(),
                window.last(),
                counts.judged(),
                counts.kept(),
                counts.fast(),
                counts.stated(),
                counts.scanned(),
                command.dispatch().to(),
                rules.version(),
                command.now());
    }
}
