package market.sourcing.domain.vocabulary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.standing.BadgeCounts;
import market.sourcing.domain.standing.BadgeVerdict;
import market.sourcing.domain.standing.Counted;
import market.sourcing.domain.standing.ReturnCounts;
import market.sourcing.domain.standing.ReturnsVerdict;
import market.sourcing.domain.standing.StandingWindow;
import market.sourcing.domain.standing.command.JudgeStanding;
import market.sourcing.domain.standing.event.BadgeJudged;
import market.sourcing.domain.standing.event.ReturnsJudged;

/** Judgements of the factory, each a second after the end of the day; promises are counted to position 7, returns to 8. */
public final class Standings {
    public static final LocalDate FIRST = LocalDate.of(2026, 3, 4);

    public static final BadgeCounts NO_PROMISES = new BadgeCounts(0, 0, 0, 0, 0);
    public static final ReturnCounts NOTHING_SENT = new ReturnCounts(0, 0, 0, 0);

    /** Just good enough to earn the badge. */
    public static final BadgeCounts EARNING = new BadgeCounts(20, 19, 18, 20, 19);

    /** Just good enough to keep the badge. */
    public static final BadgeCounts KEEPING = new BadgeCounts(20, 18, 17, 20, 18);

    private Standings() {}

    public static JudgeStanding judge(LocalDate day, BadgeCounts dispatch) {
        return judge(day, dispatch, NOTHING_SENT);
    }

    public static JudgeStanding judge(LocalDate day, ReturnCounts returns) {
        return judge(day, NO_PROMISES, returns);
    }

    public static JudgeStanding judge(LocalDate day, BadgeCounts dispatch, ReturnCounts returns) {
        return new JudgeStanding(
                Factories.FACTORY, day, new Counted<>(dispatch, 7), new Counted<>(returns, 8), judgedAt(day));
    }

    public static BadgeJudged badge(LocalDate day, BadgeVerdict verdict, BadgeCounts counts) {
        var window = StandingWindow.before(day, Rulebook.BADGES);
        return new BadgeJudged(
                id(),
                Factories.FACTORY.value(),
                "FAST_DISPATCH",
                verdict.name(),
                window.first(),
                window.last(),
                counts.judged(),
                counts.kept(),
                counts.fast(),
                counts.stated(),
                counts.scanned(),
                7,
                "badge-1",
                judgedAt(day));
    }

    public static ReturnsJudged returns(
            LocalDate day, ReturnsVerdict before, ReturnsVerdict verdict, ReturnCounts counts) {
        var window = StandingWindow.before(day, Rulebook.RETURN_RATES);
        return new ReturnsJudged(
                id(),
                Factories.FACTORY.value(),
                before.name(),
                verdict.name(),
                window.first(),
                window.last(),
                counts.sent(),
                counts.returned(),
                counts.opened(),
                counts.disputed(),
                8,
                "returns-standing-1",
                judgedAt(day));
    }

    /** Of a factory that sent nothing. */
    public static ReturnsJudged noReturns(LocalDate day) {
        return returns(day, ReturnsVerdict.FINE, ReturnsVerdict.FINE, NOTHING_SENT);
    }

    /** Of a factory that promised nothing. */
    public static BadgeJudged noBadge(LocalDate day) {
        return badge(day, BadgeVerdict.NOT_EARNED, NO_PROMISES);
    }

    private static String id() {
        return "badge-" + Factories.FACTORY.value().substring("factory-".length());
    }

    private static Instant judgedAt(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(1);
    }
}
