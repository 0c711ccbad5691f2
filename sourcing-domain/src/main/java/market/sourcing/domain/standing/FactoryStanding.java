package market.sourcing.domain.standing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import market.sourcing.domain.standing.command.JudgeStanding;
import market.sourcing.domain.standing.event.BadgeJudged;
import market.sourcing.domain.standing.event.ReturnsJudged;
import market.sourcing.domain.standing.event.StandingEvent;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** What is said of a factory by what it did: its badge and the verdict on its returns, both judged anew at the end of each day. */
@AggregateRoot(type = "badge")
public final class FactoryStanding {
    @AggregateIdentifier
    private StandingId id;

    private boolean badgeHeld;
    private ReturnsVerdict returns = ReturnsVerdict.FINE;
    private LocalDate judgedTo;

    /** For Axon: the events that follow fill it. */
    @SuppressWarnings("NullAway.Init")
    FactoryStanding() {}

    /** Judged for the first time. */
    @SuppressWarnings("NullAway.Init")
    public FactoryStanding(JudgeStanding first) {
        judgeNow(first);
    }

    /** Nothing happens when this day or a later one has been judged. */
    public void judge(JudgeStanding command) {
        if (command.day().isAfter(judgedTo.plusDays(1))) {
            judgeNow(command);
        }
    }

    public boolean hasBadge() {
        return badgeHeld;
    }

    /** Whether nothing is said against what it sent. */
    public boolean hasFineReturns() {
        return returns == ReturnsVerdict.FINE;
    }

    private void judgeNow(JudgeStanding command) {
        apply(Badge.judged(badgeHeld, command));
        apply(ReturnRates.judged(returns, command));
    }

    @EventSourcingHandler
    void evolve(StandingEvent event) {
        switch (event) {
            case BadgeJudged it -> on(it);
            case ReturnsJudged it -> on(it);
        }
    }

    private void on(BadgeJudged event) {
        id = new StandingId(event.badgeId());
        badgeHeld = event.holds();
        judgedTo = event.lastDay();
    }

    private void on(ReturnsJudged event) {
        returns = ReturnsVerdict.valueOf(event.verdict());
    }
}
