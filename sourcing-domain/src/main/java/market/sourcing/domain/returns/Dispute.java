package market.sourcing.domain.returns;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import market.sourcing.domain.returns.Consequence.Refunds;
import market.sourcing.domain.returns.Consignment.Awaited;
import market.sourcing.domain.returns.event.CaseDecided;
import market.sourcing.domain.returns.event.CaseEscalated;
import market.sourcing.domain.returns.event.CaseEvent;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.rulebook.RefundWithoutGoods;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** The parties do not agree: an operator is called, and decides. */
record Dispute(CaseSoFar soFar) {
    /** Who calls an operator by bringing goods to their buyer again. */
    static final String CARRIER = "CARRIER";

    Optional<CaseEvent> escalate(Reason grounds, Instant at) {
        return switch (soFar.state()) {
            case Disputed _, PartlyAccepted _ -> {
                var from = soFar.asked().escalatableFrom();
                if (at.isBefore(from)) {
                    throw new Refused(
                            RefusalCode.ESCALATION_TOO_EARLY,
                            "The parties have some days to agree first.",
                            Map.of("from", from.toString()));
                }
                yield Optional.of(escalated("BUYER", Optional.of(grounds), at));
            }
            case Escalated _ -> Optional.empty();
            case Asked _, Returning _, Replacing _, Settling _, Closed _ -> throw soFar.notNow();
        };
    }

    CaseEscalated escalated(String by, Optional<Reason> grounds, Instant at) {
        return new CaseEscalated(
                soFar.caseId(),
                soFar.orderId(),
                by,
                grounds.map(Reason::text).orElse(null),
                at.plus(soFar.rules().decideWithin()),
                at);
    }

    /** When a dispute calls one by itself, of which the parties have some time from now. */
    static Instant escalatesAt(ReturnRequested asked, Instant earliest) {
        return Later.of(asked.escalatesAt(), earliest);
    }

    Progress decide(
            Actor operator,
            List<Units> granted,
            boolean withGoods,
            RefundWithoutGoods mayKeep,
            Reason grounds,
            Instant at) {
        if (!(soFar.state() instanceof Escalated)) {
            throw soFar.notNow();
        }
        var units = granted.isEmpty() ? granted : soFar.units().unpaid().some(granted);
        boolean awaited = withGoods && soFar.needsGoods() && !units.isEmpty();
        if (!units.isEmpty() && !awaited && soFar.needsGoods() && !mayKeep(mayKeep)) {
            throw goodsMustComeBack();
        }
        var decided = Progress.of(new CaseDecided(
                soFar.caseId(),
                soFar.orderId(),
                operator.account().value(),
                units,
                awaited,
                grounds.text(),
                awaited ? at.plus(soFar.rules().sendBackWithin()) : null,
                at));
        if (units.isEmpty()) {
            return decided.then(new Closes(soFar.units().unlessRefunded(CaseOutcome.REJECTED)));
        }
        return awaited ? decided : decided.then(new Refunds(units, true));
    }

    /** Also where a carrier brought the goods to the buyer again: nobody sends them for ever to who does not take them in. */
    private boolean mayKeep(RefundWithoutGoods terms) {
        return terms == RefundWithoutGoods.OPERATOR || soFar.has(Milestone.BROUGHT_AGAIN);
    }

    static Refused goodsMustComeBack() {
        return new Refused(RefusalCode.GOODS_MUST_COME_BACK, "Under this rule the goods come back before money does.");
    }

    CaseSoFar after(CaseEscalated event) {
        var called = soFar.with(new Escalated(event.dueAt()));
        return event.by().equals(CARRIER) ? called.with(Milestone.BROUGHT_AGAIN) : called;
    }

    CaseSoFar after(CaseDecided event) {
        var dueAt = event.dueAt();
        return soFar.with(Milestone.DECIDED)
                .with(soFar.units().decided(event.granted()))
                .with(dueAt == null ? new Settling() : new Returning(new Awaited(event.granted(), dueAt)));
    }
}
