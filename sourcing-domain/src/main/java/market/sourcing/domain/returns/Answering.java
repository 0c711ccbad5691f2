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
import market.sourcing.domain.returns.Consequence.Refunds;
import market.sourcing.domain.returns.Consignment.Awaited;
import market.sourcing.domain.returns.event.CaseEvent;
import market.sourcing.domain.returns.event.ReturnAccepted;
import market.sourcing.domain.returns.event.ReturnRefused;
import market.sourcing.domain.rulebook.RefundWithoutGoods;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Reason;
import org.jspecify.annotations.Nullable;

/** What the factory says to a claim, and what it means when nobody says anything. */
public record Answering(CaseSoFar soFar) {

    Progress accept(Actor actor, boolean withGoods, RefundWithoutGoods mayKeep, Instant at) {
        return switch (soFar.state()) {
            case Asked _, Disputed _, Escalated _ -> {
                boolean awaited = withGoods && soFar.needsGoods();
                if (!awaited && soFar.needsGoods() && mayKeep == RefundWithoutGoods.OFF) {
                    throw Dispute.goodsMustComeBack();
                }
                yield accepted("FACTORY", actor.account(), awaited, at);
            }
            case Returning(Awaited _), Settling _ -> Progress.NONE;
            case Returning _, PartlyAccepted _, Replacing _, Closed _ -> throw soFar.notNow();
        };
    }

    Optional<CaseEvent> refuse(Actor actor, Reason reason, Instant at) {
        return switch (soFar.state()) {
            case Asked _ ->
                Optional.of(new ReturnRefused(
                        soFar.caseId(),
                        soFar.orderId(),
                        actor.account().value(),
                        reason.text(),
                        Dispute.escalatesAt(soFar.asked(), at),
                        at));
            case Disputed _ -> Optional.empty();
            case Returning _, PartlyAccepted _, Replacing _, Escalated _, Settling _, Closed _ -> throw soFar.notNow();
        };
    }

    /** Consent, unless a person is to look. */
    Progress silent(Instant now) {
        return isSilenceConsent()
                ? accepted("SILENCE", null, soFar.needsGoods(), now)
                : Progress.of(new Dispute(soFar).escalated("SILENCE", Optional.empty(), now));
    }

    /** What it means when the factory says nothing in time. */
    public boolean isSilenceConsent() {
        return OnSilence.valueOf(soFar.asked().onSilence()) == OnSilence.CONSENT
                && soFar.flags().areCleared();
    }

    /**
     * Nobody decided. What an operator has granted in this case stands; otherwise the claim does, unless it would be paid on the
     * buyer's word alone, or against what was decided before.
     */
    Progress undecided(Instant now) {
        var asked = soFar.asked();
        boolean shown = !asked.evidence().isEmpty();
        return !soFar.has(Milestone.DECIDED) && (soFar.reason().isWordAlone(shown) || asked.reopens() != null)
                ? Progress.only(new Closes(soFar.units().unlessRefunded(CaseOutcome.LAPSED)))
                : accepted("RULE", null, soFar.needsGoods(), now);
    }

    private Progress accepted(String by, @Nullable AccountId account, boolean awaited, Instant at) {
        var units = soFar.units().open();
        var accepted = Progress.of(new ReturnAccepted(
                soFar.caseId(),
                soFar.orderId(),
                by,
                account == null ? null : account.value(),
                awaited,
                awaited ? at.plus(soFar.rules().sendBackWithin()) : null,
                at,
                units.equals(soFar.units().unpaid()) ? null : units.list()));
        return awaited ? accepted : accepted.then(new Refunds(units.list(), true));
    }

    CaseSoFar after(ReturnAccepted event) {
        var dueAt = event.dueAt();
        var units = event.units();
        return soFar.with(Milestone.ACCEPTED)
                .with(
                        dueAt == null
                                ? new Settling()
                                : new Returning(new Awaited(
                                        units == null ? soFar.units().unpaid().list() : units, dueAt)));
    }
}
