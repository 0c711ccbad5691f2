package market.sourcing.domain.returns;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import market.sourcing.domain.returns.Consequence.Refunds;
import market.sourcing.domain.returns.Consequence.Waits;
import market.sourcing.domain.returns.event.CaseDecided;
import market.sourcing.domain.returns.event.CaseEscalated;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.rulebook.RefundWithoutGoods;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** The parties do not agree: an operator is called, and decides. */
record Dispute(Course course) {
    /** Who calls an operator by bringing goods to their buyer again. */
    static final String CARRIER = "CARRIER";

    void escalate(Reason grounds, Instant at) {
        switch (course.state()) {
            case Disputed _, PartlyAccepted _ -> {
                var from = course.requested().escalatableFrom();
                if (at.isBefore(from)) {
                    throw new Refused(
                            RefusalCode.ESCALATION_TOO_EARLY,
                            "The parties have some days to agree first.",
                            Map.of("from", from.toString()));
                }
                escalated("BUYER", Optional.of(grounds), at);
            }
            case Escalated _ -> {}
            case Asked _,
                    AwaitingGoods _,
                    GoodsStated _,
                    GoodsOnTheirWay _,
                    AwaitingReplacement _,
                    ReplacementStated _,
                    ReplacementUnderWay _,
                    Settling _,
                    Closed _ -> throw course.notNow();
        }
    }

    Consequence escalated(String by, Optional<Reason> grounds, Instant at) {
        apply(new CaseEscalated(
                course.caseId(),
                course.orderId(),
                by,
                grounds.map(Reason::text).orElse(null),
                at.plus(course.rules().decideWithin()),
                at));
        return new Waits();
    }

    Consequence decide(
            Actor operator,
            List<Units> granted,
            boolean withGoods,
            RefundWithoutGoods mayKeep,
            Reason grounds,
            Instant at) {
        course.mustBe(Escalated.class);
        var units = granted.isEmpty() ? granted : Course.partOf(course.unpaid().list(), granted);
        boolean awaited = withGoods && course.needsGoods() && !units.isEmpty();
        if (!units.isEmpty() && !awaited && course.needsGoods() && !mayKeep(mayKeep)) {
            throw Course.mustComeBack();
        }
        apply(new CaseDecided(
                course.caseId(),
                course.orderId(),
                operator.account().value(),
                units,
                awaited,
                grounds.text(),
                awaited ? at.plus(course.rules().sendBackWithin()) : null,
                at));
        if (units.isEmpty()) {
            return new Closes(course.unlessRefunded(CaseOutcome.REJECTED));
        }
        return awaited ? new Waits() : new Refunds(units, true);
    }

    /** Also where a carrier brought the goods to the buyer again: nobody sends them for ever to who does not take them in. */
    private boolean mayKeep(RefundWithoutGoods terms) {
        return terms == RefundWithoutGoods.OPERATOR || course.wasBroughtAgain();
    }

    void note(CaseEscalated event) {
        if (event.by().equals(CARRIER)) {
            course.noteBroughtAgain();
        }
        course.turn(new Escalated(event.dueAt()));
    }

    void note(CaseDecided event) {
        course.noteDecided(event);
        var dueAt = event.dueAt();
        course.turn(dueAt == null ? new Settling() : new AwaitingGoods(event.granted(), dueAt));
    }
}
