package market.sourcing.domain.returns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import market.sourcing.domain.returns.CaseState.Asked;
import market.sourcing.domain.returns.CaseState.AwaitingGoods;
import market.sourcing.domain.returns.CaseState.AwaitingReplacement;
import market.sourcing.domain.returns.CaseState.Closed;
import market.sourcing.domain.returns.CaseState.Disputed;
import market.sourcing.domain.returns.CaseState.Escalated;
import market.sourcing.domain.returns.CaseState.GoodsOnTheirWay;
import market.sourcing.domain.returns.CaseState.GoodsStated;
import market.sourcing.domain.returns.CaseState.PartlyAccepted;
import market.sourcing.domain.returns.CaseState.ReplacementStated;
import market.sourcing.domain.returns.CaseState.ReplacementUnderWay;
import market.sourcing.domain.returns.CaseState.Settling;
import market.sourcing.domain.returns.Consequence.Closes;
import market.sourcing.domain.returns.Consequence.Exchanges;
import market.sourcing.domain.returns.Consequence.Refunds;
import market.sourcing.domain.returns.Consequence.Waits;

/** What the rule says when somebody let the time go by. */
record Deadlines(Course course, Answering answering, WayBack wayBack, Dispute dispute) {

    Consequence judge(Instant now) {
        return course.state().dueAt().filter(dueAt -> !dueAt.isAfter(now)).isPresent() ? over(now) : new Waits();
    }

    private Consequence over(Instant now) {
        return switch (course.state()) {
            case Asked _ -> answering.silent(now);
            case Disputed _ -> dispute.escalated("RULE", Optional.empty(), now);
            case AwaitingGoods _, GoodsStated _ -> new Closes(course.unlessRefunded(CaseOutcome.LAPSED));
            case GoodsOnTheirWay _ -> wayBack.inspect(Inspection.SILENT, List.of(), Optional.empty(), now);
            case PartlyAccepted _ -> new Closes(CaseOutcome.PARTLY_REFUNDED);
            case AwaitingReplacement late -> new Refunds(late.units(), true);
            case ReplacementStated late -> new Refunds(late.units(), true);
            case ReplacementUnderWay arrived -> new Exchanges(arrived.units());
            case Escalated _ -> answering.undecided(now);
            case Settling _, Closed _ -> new Waits();
        };
    }
}
