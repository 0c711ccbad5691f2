package market.sourcing.domain.returns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import market.sourcing.domain.returns.CaseState.Asked;
import market.sourcing.domain.returns.CaseState.Closed;
import market.sourcing.domain.returns.CaseState.ClosedForGood;
import market.sourcing.domain.returns.CaseState.Disputed;
import market.sourcing.domain.returns.CaseState.Escalated;
import market.sourcing.domain.returns.CaseState.PartlyAccepted;
import market.sourcing.domain.returns.CaseState.Replacing;
import market.sourcing.domain.returns.CaseState.Returning;
import market.sourcing.domain.returns.CaseState.Settling;
import market.sourcing.domain.returns.CaseState.TakenAsDelivered;
import market.sourcing.domain.returns.Consequence.Closes;
import market.sourcing.domain.returns.Consignment.Awaited;
import market.sourcing.domain.returns.Consignment.Stated;
import market.sourcing.domain.returns.Consignment.UnderWay;
import market.sourcing.domain.returns.event.CaseClosed;
import market.sourcing.domain.returns.event.Units;

/** A case is over, and what it got nothing for can be claimed again. */
public record Closing(CaseSoFar soFar) {

    /** The buyer lets it go, as long as the goods are not on their way. */
    Consequence withdraw() {
        return switch (soFar.state()) {
            case Asked _, Disputed _, Returning(Awaited _), Returning(Stated _), PartlyAccepted _, Escalated _ ->
                new Closes(soFar.units().unlessRefunded(CaseOutcome.WITHDRAWN));
            case Returning(UnderWay _), Replacing _, Settling _, Closed _ -> throw soFar.notNow();
        };
    }

    CaseClosed close(CaseOutcome outcome, Optional<Instant> releaseAt, Instant at) {
        return new CaseClosed(
                soFar.caseId(),
                soFar.orderId(),
                outcome.name(),
                new Refunding(soFar).totalMinor(),
                soFar.asked().currency(),
                releaseAt.map(release -> Later.of(release, at)).orElse(null),
                at);
    }

    /** The units that can be claimed again, where it ends so; other goods that came for them too. */
    public List<Units> freed(CaseOutcome outcome) {
        var units = soFar.units();
        var freed = outcome == CaseOutcome.EXCHANGED && !soFar.rules().asksForReplacementsScan()
                ? units.cut()
                : units.unpaid().plus(units.cut().list());
        return freed.list();
    }

    /** Units that other goods came for, where it ends so. */
    public List<Units> exchanged(CaseOutcome outcome) {
        return outcome == CaseOutcome.EXCHANGED ? soFar.units().open().list() : List.of();
    }

    CaseSoFar after(CaseClosed event) {
        return soFar.with(
                event.outcome().equals(CaseOutcome.EXCHANGED.name())
                                && soFar.state() instanceof Replacing(UnderWay(var units, var parcel, var _))
                        ? new TakenAsDelivered(units, parcel)
                        : new ClosedForGood());
    }
}
