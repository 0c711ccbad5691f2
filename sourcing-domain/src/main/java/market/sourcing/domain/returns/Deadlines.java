package market.sourcing.domain.returns;

import java.time.Instant;
import java.util.Optional;
import market.sourcing.domain.returns.CaseState.Asked;
import market.sourcing.domain.returns.CaseState.Closed;
import market.sourcing.domain.returns.CaseState.Disputed;
import market.sourcing.domain.returns.CaseState.Escalated;
import market.sourcing.domain.returns.CaseState.PartlyAccepted;
import market.sourcing.domain.returns.CaseState.Replacing;
import market.sourcing.domain.returns.CaseState.Returning;
import market.sourcing.domain.returns.CaseState.Settling;
import market.sourcing.domain.returns.Consequence.Closes;
import market.sourcing.domain.returns.Consequence.Exchanges;
import market.sourcing.domain.returns.Consequence.Refunds;
import market.sourcing.domain.returns.Consignment.Awaited;
import market.sourcing.domain.returns.Consignment.Stated;
import market.sourcing.domain.returns.Consignment.UnderWay;

/** What the rule says when somebody let the time go by. */
record Deadlines(CaseSoFar soFar) {

    Progress judge(Instant now) {
        return soFar.state().dueAt().filter(dueAt -> !dueAt.isAfter(now)).isPresent() ? over(now) : Progress.NONE;
    }

    private Progress over(Instant now) {
        return switch (soFar.state()) {
            case Asked _ -> new Answering(soFar).silent(now);
            case Disputed _ -> Progress.of(new Dispute(soFar).escalated("RULE", Optional.empty(), now));
            case Returning(Awaited _), Returning(Stated _) ->
                Progress.only(new Closes(soFar.units().unlessRefunded(CaseOutcome.LAPSED)));
            case Returning(UnderWay _) -> new Inspecting(soFar).silent(now);
            case PartlyAccepted _ -> Progress.only(new Closes(CaseOutcome.PARTLY_REFUNDED));
            case Replacing(UnderWay arrived) -> Progress.only(new Exchanges(arrived.units()));
            case Replacing(var late) -> Progress.only(new Refunds(late.units(), true));
            case Escalated _ -> new Answering(soFar).undecided(now);
            case Settling _, Closed _ -> Progress.NONE;
        };
    }
}
