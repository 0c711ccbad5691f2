package market.sourcing.domain.returns;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import market.sourcing.domain.returns.CaseState.Asked;
import market.sourcing.domain.returns.CaseState.Closed;
import market.sourcing.domain.returns.CaseState.Disputed;
import market.sourcing.domain.returns.Flags.Standing;
import market.sourcing.domain.returns.event.CaseClosed;
import market.sourcing.domain.returns.event.CaseDecided;
import market.sourcing.domain.returns.event.CaseEscalated;
import market.sourcing.domain.returns.event.CaseEvent;
import market.sourcing.domain.returns.event.CaseFlagged;
import market.sourcing.domain.returns.event.ClaimCut;
import market.sourcing.domain.returns.event.EvidenceAdded;
import market.sourcing.domain.returns.event.FlagAppealed;
import market.sourcing.domain.returns.event.FlagCleared;
import market.sourcing.domain.returns.event.GoodsInspected;
import market.sourcing.domain.returns.event.GoodsSentBack;
import market.sourcing.domain.returns.event.ReplacementScanned;
import market.sourcing.domain.returns.event.ReplacementSent;
import market.sourcing.domain.returns.event.ReturnAccepted;
import market.sourcing.domain.returns.event.ReturnRefundGranted;
import market.sourcing.domain.returns.event.ReturnRefused;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.domain.returns.event.ReturnScanned;
import market.sourcing.domain.rulebook.ReturnRules;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/**
 * What is known of a case so far. It never changes: each event makes another of it, and whoever decides something asks it.
 *
 * @param asked how it began
 * @param refunds in the order in which money went back
 * @param milestones that it is past
 */
public record CaseSoFar(
        ReturnRequested asked,
        CaseState state,
        CaseUnits units,
        List<ReturnRefundGranted> refunds,
        Set<Milestone> milestones,
        WayBackCost wayBack,
        CaseNumbers numbers,
        Proofs proofs,
        Flags flags) {
    public CaseSoFar {
        refunds = List.copyOf(refunds);
        milestones = Set.copyOf(milestones);
    }

    public static CaseSoFar opened(ReturnRequested asked) {
        return new CaseSoFar(
                asked,
                new Asked(asked.dueAt()),
                CaseUnits.of(asked),
                List.of(),
                Set.of(),
                WayBackCost.none(asked.currency()),
                CaseNumbers.NONE,
                Proofs.of(asked.evidence()),
                Flags.NONE);
    }

    public CaseSoFar after(CaseEvent event) {
        return switch (event) {
            case ReturnRequested it -> opened(it);
            case EvidenceAdded it -> with(proofs.plus(List.of(it.evidence())));
            case ReturnAccepted it -> new Answering(this).after(it);
            case ReturnRefused it -> with(new Disputed(it.dueAt()));
            case GoodsSentBack it -> new SendingBack(this).after(it);
            case ReturnScanned it -> new SendingBack(this).after(it);
            case GoodsInspected it -> new Inspecting(this).after(it);
            case ReplacementSent it -> new Replacement(this).after(it);
            case ReplacementScanned it -> new Replacement(this).after(it);
            case CaseEscalated it -> new Dispute(this).after(it);
            case CaseDecided it -> new Dispute(this).after(it);
            case ReturnRefundGranted it -> new Refunding(this).after(it);
            case CaseFlagged it -> with(flags.with(it.signal(), Standing.RAISED));
            case FlagAppealed it -> with(flags.with(it.signal(), Standing.APPEALED));
            case FlagCleared it -> with(flags.with(it.signal(), Standing.CLEARED));
            case ClaimCut it -> new Cutting(this).after(it);
            case CaseClosed it -> new Closing(this).after(it);
        };
    }

    CaseSoFar with(CaseState next) {
        return new CaseSoFar(asked, next, units, refunds, milestones, wayBack, numbers, proofs, flags);
    }

    CaseSoFar with(CaseUnits next) {
        return new CaseSoFar(asked, state, next, refunds, milestones, wayBack, numbers, proofs, flags);
    }

    CaseSoFar with(ReturnRefundGranted another) {
        var all = Stream.concat(refunds.stream(), Stream.of(another)).toList();
        return new CaseSoFar(asked, state, units, all, milestones, wayBack, numbers, proofs, flags);
    }

    CaseSoFar with(Milestone one) {
        var all = EnumSet.of(one);
        all.addAll(milestones);
        return new CaseSoFar(asked, state, units, refunds, all, wayBack, numbers, proofs, flags);
    }

    CaseSoFar with(WayBackCost next) {
        return new CaseSoFar(asked, state, units, refunds, milestones, next, numbers, proofs, flags);
    }

    CaseSoFar with(CaseNumbers next) {
        return new CaseSoFar(asked, state, units, refunds, milestones, wayBack, next, proofs, flags);
    }

    private CaseSoFar with(Proofs next) {
        return new CaseSoFar(asked, state, units, refunds, milestones, wayBack, numbers, next, flags);
    }

    private CaseSoFar with(Flags next) {
        return new CaseSoFar(asked, state, units, refunds, milestones, wayBack, numbers, proofs, next);
    }

    public CaseId id() {
        return new CaseId(asked.caseId());
    }

    public OrderId order() {
        return new OrderId(asked.orderId());
    }

    public ReturnReason reason() {
        return ReturnReason.valueOf(asked.reason());
    }

    public Parties parties() {
        return new Parties(asked);
    }

    String caseId() {
        return asked.caseId();
    }

    String orderId() {
        return asked.orderId();
    }

    /** The numbers that held when the order was placed. */
    ReturnRules rules() {
        return Rulebook.RETURNS.version(asked.platformRules());
    }

    boolean has(Milestone one) {
        return milestones.contains(one);
    }

    /** Whether there is something to send back that was not. */
    boolean needsGoods() {
        return reason().hasGoods() && !has(Milestone.GOODS_BACK);
    }

    /** @throws Refused {@link RefusalCode#CASE_CLOSED} */
    void mustBeOpen() {
        if (state instanceof Closed) {
            throw notNow();
        }
    }

    /** This is not the time for it: too early, or the case is over. */
    Refused notNow() {
        return state instanceof Closed
                ? new Refused(RefusalCode.CASE_CLOSED, "The case is over.")
                : new Refused(
                        RefusalCode.CASE_NOT_THERE_YET,
                        "This is not the time for it in this case.",
                        Map.of("state", state.word()));
    }
}
