package market.sourcing.domain.returns;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.returns.CaseState.Asked;
import market.sourcing.domain.returns.CaseState.Closed;
import market.sourcing.domain.returns.CaseState.Disputed;
import market.sourcing.domain.returns.CaseState.Escalated;
import market.sourcing.domain.returns.CaseState.PartlyAccepted;
import market.sourcing.domain.returns.CaseState.Replacing;
import market.sourcing.domain.returns.CaseState.Returning;
import market.sourcing.domain.returns.CaseState.Settling;
import market.sourcing.domain.returns.Consequence.Closes;
import market.sourcing.domain.returns.Consignment.Awaited;
import market.sourcing.domain.returns.Consignment.Stated;
import market.sourcing.domain.returns.event.ClaimCut;
import market.sourcing.domain.returns.event.Units;

/** A claim is about less than it was: the order's end gave some of it back, or some was not late after all. */
public record Cutting(CaseSoFar soFar) {

    ClaimCut cut(ClaimedUnits gone, Instant at) {
        return new ClaimCut(soFar.caseId(), soFar.orderId(), gone.list(), at);
    }

    /** Only this was late of what nobody has answered; nothing happens where all of it was. */
    Progress lateOnly(ClaimedUnits late, Instant at) {
        var asked = unanswered();
        var rest = asked.atMost(late);
        if (rest.isNone()) {
            return Progress.only(new Closes(soFar.units().unlessRefunded(CaseOutcome.NOT_LATE)));
        }
        return rest.equals(asked) ? Progress.NONE : Progress.of(cut(asked.minus(rest.list()), at));
    }

    /** What carriers may have brought back of it: all that is open, unless its buyer has sent it back himself, or says so. */
    public ClaimedUnits loose() {
        return switch (soFar.state()) {
            case Asked _, Disputed _, Escalated _, Returning(Awaited _) ->
                soFar.has(Milestone.GOODS_BACK) ? ClaimedUnits.NONE : open();
            case Returning _, PartlyAccepted _, Replacing _, Settling _, Closed _ -> ClaimedUnits.NONE;
        };
    }

    /** What nobody has agreed to, nor decided. */
    public ClaimedUnits unanswered() {
        return switch (soFar.state()) {
            case Asked _, Disputed _, Escalated _ -> wasAgreedTo() ? ClaimedUnits.NONE : open();
            case Returning _, PartlyAccepted _, Replacing _, Settling _, Closed _ -> ClaimedUnits.NONE;
        };
    }

    /** Also where a carrier brought the goods to their buyer again: what was agreed to stands. */
    private boolean wasAgreedTo() {
        return soFar.has(Milestone.ACCEPTED) || soFar.has(Milestone.DECIDED) || soFar.has(Milestone.GOODS_BACK);
    }

    private ClaimedUnits open() {
        return soFar.units().open();
    }

    /** Nobody waits for what the claim is not about any more. */
    CaseSoFar after(ClaimCut event) {
        var units = soFar.units().cutOff(event.units());
        var cut = soFar.with(units);
        return switch (soFar.state()) {
            case Returning(Awaited(var awaited, var due)) ->
                cut.with(new Returning(new Awaited(open(awaited, units), due)));
            case Returning(Stated(var stated, var by, var parcel, var due)) ->
                cut.with(new Returning(new Stated(open(stated, units), by, parcel, due)));
            case CaseState _ -> cut;
        };
    }

    private static List<Units> open(List<Units> of, CaseUnits units) {
        return ClaimedUnits.of(of).atMost(units.open()).list();
    }
}
