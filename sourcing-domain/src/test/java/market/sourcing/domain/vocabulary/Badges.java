package market.sourcing.domain.vocabulary;

import java.time.Duration;
import java.time.LocalDate;
import market.sourcing.domain.standing.BadgeCounts;
import market.sourcing.domain.standing.BadgeWindow;
import market.sourcing.domain.standing.Verdict;
import market.sourcing.domain.standing.command.JudgeBadge;
import market.sourcing.domain.standing.event.BadgeJudged;

/** Judgements of the factory's badge, each a second after the end of the day. */
public final class Badges {
    public static final LocalDate FIRST = LocalDate.of(2026, 3, 4);

    /** Just good enough to earn it. */
    public static final BadgeCounts EARNING = new BadgeCounts(20, 19, 18, 20, 19);

    /** Just good enough to keep it. */
    public static final BadgeCounts KEEPING = new BadgeCounts(20, 18, 17, 20, 18);

    private Badges() {}

    public static JudgeBadge judge(LocalDate day, BadgeCounts counts) {
        var window = BadgeWindow.before(day);
        return new JudgeBadge(
                Factories.FACTORY, window, counts, 7, window.closesAt().plus(Duration.ofSeconds(1)));
    }

    public static BadgeJudged judged(LocalDate day, Verdict verdict, BadgeCounts counts) {
        var window = BadgeWindow.before(day);
        return new BadgeJudged(
                "badge-" + Factories.FACTORY.value().substring("factory-".length()),
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
                window.closesAt().plus(Duration.ofSeconds(1)));
    }
}
