package market.sourcing.domain.standing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import market.sourcing.domain.standing.command.JudgeBadge;
import market.sourcing.domain.standing.event.BadgeJudged;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** Whether a factory has the badge for fast dispatch. It is earned and lost by rule, day by day; nobody gives or takes it. */
@AggregateRoot(type = "badge")
public final class Badge {
    public static final String FAST_DISPATCH = "FAST_DISPATCH";

    @AggregateIdentifier
    private BadgeId id;

    private boolean held;
    private LocalDate judgedTo;

    /** For Axon: the events that follow fill it. */
    @SuppressWarnings("NullAway.Init")
    Badge() {}

    /** Judged for the first time. */
    @SuppressWarnings("NullAway.Init")
    public Badge(JudgeBadge first) {
        judgeNow(first);
    }

    /** Nothing happens when this day or a later one has been judged. */
    public void judge(JudgeBadge command) {
        if (command.window().last().isAfter(judgedTo)) {
            judgeNow(command);
        }
    }

    private void judgeNow(JudgeBadge command) {
        var window = command.window();
        var counts = command.counts();
        apply(new BadgeJudged(
                BadgeId.of(command.factoryId()).value(),
                command.factoryId().value(),
                FAST_DISPATCH,
                verdict(held, command).name(),
                window.first(),
                window.last(),
                counts.judged(),
                counts.kept(),
                counts.fast(),
                counts.stated(),
                counts.scanned(),
                command.countedTo(),
                window.rules().version(),
                command.now()));
    }

    private static Verdict verdict(boolean held, JudgeBadge command) {
        var rules = command.window().rules();
        var counts = command.counts();
        return Verdict.of(held, counts.isEnoughFor(rules) && counts.reaches(held ? rules.toKeep() : rules.toEarn()));
    }

    @EventSourcingHandler
    void on(BadgeJudged event) {
        id = new BadgeId(event.badgeId());
        held = event.holds();
        judgedTo = event.lastDay();
    }
}
