package market.sourcing.domain.returns;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
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
import market.sourcing.domain.returns.event.ReturnAccepted;
import market.sourcing.domain.returns.event.ReturnRefused;
import market.sourcing.domain.rulebook.RefundWithoutGoods;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Reason;
import org.jspecify.annotations.Nullable;

/** What the factory says to a claim, and what it means when nobody says anything. */
record Answering(Course course, Flags flags, Dispute dispute) {

    Consequence accept(Actor actor, boolean withGoods, RefundWithoutGoods mayKeep, Instant at) {
        return switch (course.state()) {
            case Asked _, Disputed _, Escalated _ -> {
                boolean awaited = withGoods && course.needsGoods();
                if (!awaited && course.needsGoods() && mayKeep == RefundWithoutGoods.OFF) {
                    throw Course.mustComeBack();
                }
                yield accepted("FACTORY", actor.account(), awaited, at);
            }
            case AwaitingGoods _, Settling _ -> new Waits();
            case GoodsStated _,
                    GoodsOnTheirWay _,
                    PartlyAccepted _,
                    AwaitingReplacement _,
                    ReplacementStated _,
                    ReplacementUnderWay _,
                    Closed _ -> throw course.notNow();
        };
    }

    void refuse(Actor actor, Reason reason, Instant at) {
        switch (course.state()) {
            case Asked _ ->
                apply(new ReturnRefused(
                        course.caseId(),
                        course.orderId(),
                        actor.account().value(),
                        reason.text(),
                        Course.later(course.requested().escalatesAt(), at),
                        at));
            case Disputed _ -> {}
            case AwaitingGoods _,
                    GoodsStated _,
                    GoodsOnTheirWay _,
                    PartlyAccepted _,
                    AwaitingReplacement _,
                    ReplacementStated _,
                    ReplacementUnderWay _,
                    Escalated _,
                    Settling _,
                    Closed _ -> throw course.notNow();
        }
    }

    /** Consent, unless a person is to look. */
    Consequence silent(Instant now) {
        return OnSilence.valueOf(course.requested().onSilence()) == OnSilence.CONSENT && flags.areNone()
                ? accepted("SILENCE", null, course.needsGoods(), now)
                : dispute.escalated("SILENCE", Optional.empty(), now);
    }

    /**
     * Nobody decided. What an operator has granted in this case stands; otherwise the claim does, unless it would be paid on the
     * buyer's word alone, or against what was decided before.
     */
    Consequence undecided(Instant now) {
        var asked = course.requested();
        boolean shown = !asked.evidence().isEmpty();
        return !course.wasDecided() && (course.reason().isWordAlone(shown) || asked.reopens() != null)
                ? new Closes(course.unlessRefunded(CaseOutcome.LAPSED))
                : accepted("RULE", null, course.needsGoods(), now);
    }

    private Consequence accepted(String by, @Nullable AccountId account, boolean awaited, Instant at) {
        var units = course.open();
        apply(new ReturnAccepted(
                course.caseId(),
                course.orderId(),
                by,
                account == null ? null : account.value(),
                awaited,
                awaited ? at.plus(course.rules().sendBackWithin()) : null,
                at,
                units.equals(course.unpaid()) ? null : units.list()));
        return awaited ? new Waits() : new Refunds(units.list(), true);
    }

    void note(ReturnAccepted event) {
        course.noteAccepted();
        var dueAt = event.dueAt();
        var units = event.units();
        course.turn(
                dueAt == null
                        ? new Settling()
                        : new AwaitingGoods(units == null ? course.unpaid().list() : units, dueAt));
    }
}
