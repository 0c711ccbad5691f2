package market.sourcing.projections.returns.cases;

import java.util.ArrayList;
import java.util.List;
import market.sourcing.domain.returns.Inspection;
import market.sourcing.domain.returns.event.CaseClosed;
import market.sourcing.domain.returns.event.CaseDecided;
import market.sourcing.domain.returns.event.CaseEscalated;
import market.sourcing.domain.returns.event.CaseEvent;
import market.sourcing.domain.returns.event.CaseFlagged;
import market.sourcing.domain.returns.event.CaseStep;
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
import market.sourcing.projections.view.Recorded;
import org.jspecify.annotations.Nullable;

/** A document on its way to the next, and what each kind of event changes. */
final class CaseDraft {
    private final CaseFile was;
    private CaseState state;
    private CaseTimes times;
    private @Nullable String outcome;
    private long refundedMinor;
    private final List<Proof> evidence;
    private final List<CaseRefund> refunds;
    private final List<CaseMovement> movements;
    private final List<CaseFlag> flags;
    private final List<StepTaken> steps;

    CaseDraft(CaseFile was) {
        this.was = was;
        this.state = was.state();
        this.times = was.times();
        this.outcome = was.outcome();
        this.refundedMinor = was.refundedMinor();
        this.evidence = new ArrayList<>(was.evidence());
        this.refunds = new ArrayList<>(was.refunds());
        this.movements = new ArrayList<>(was.movements());
        this.flags = new ArrayList<>(was.flags());
        this.steps = new ArrayList<>(was.steps());
    }

    void add(CaseMovement movement) {
        movements.add(movement);
    }

    void apply(CaseEvent event, Recorded recorded) {
        steps.add(StepTaken.of(event, recorded));
        if (event instanceof CaseStep step) {
            times = times.due(step.dueAt());
        }
        switch (event) {
            case ReturnRequested _ -> throw new IllegalArgumentException("A case is opened once: " + event.caseId());
            case EvidenceAdded added -> evidence.add(Proof.of(added));
            case ReturnAccepted accepted ->
                state = accepted.dueAt() == null ? CaseState.SETTLING : CaseState.AWAITING_GOODS;
            case ReturnRefused _ -> state = CaseState.DISPUTED;
            case GoodsSentBack sent ->
                state = sent.statedBy() == null ? CaseState.GOODS_ON_THEIR_WAY : CaseState.GOODS_STATED;
            case ReturnScanned _ -> state = CaseState.GOODS_ON_THEIR_WAY;
            case GoodsInspected inspected -> state = after(inspected);
            case CaseEscalated _ -> state = CaseState.ESCALATED;
            case CaseDecided decided -> state = decided.dueAt() == null ? CaseState.SETTLING : CaseState.AWAITING_GOODS;
            case ReturnRefundGranted granted -> {
                refunds.add(CaseRefund.of(granted, recorded));
                refundedMinor += granted.refund().totalMinor();
            }
            case ReplacementSent sent ->
                state = sent.dueAt() == null ? CaseState.SETTLING : CaseState.REPLACEMENT_STATED;
            case ReplacementScanned _ when state == CaseState.CLOSED -> {}
            case ReplacementScanned scanned ->
                state = scanned.dueAt() == null ? CaseState.SETTLING : CaseState.REPLACEMENT_ON_ITS_WAY;
            case CaseFlagged flagged -> flags.add(CaseFlag.of(flagged));
            case FlagAppealed appealed -> flag(appealed.signal(), CaseFlag.APPEALED);
            case FlagCleared cleared -> flag(cleared.signal(), CaseFlag.CLEARED);
            case ClaimCut _ -> {}
            case CaseClosed closed -> {
                state = CaseState.CLOSED;
                outcome = closed.outcome();
                times = times.closed(closed.closedAt());
            }
        }
    }

    private static CaseState after(GoodsInspected inspected) {
        if (inspected.dueAt() == null) {
            return CaseState.SETTLING;
        }
        return switch (Inspection.valueOf(inspected.outcome())) {
            case FULL, SILENT -> CaseState.AWAITING_REPLACEMENT;
            case PARTIAL -> CaseState.PARTLY_ACCEPTED;
            case DISPUTED -> CaseState.DISPUTED;
        };
    }

    private void flag(String signal, String standing) {
        flags.replaceAll(flag -> flag.signal().equals(signal) ? flag.standing(standing) : flag);
    }

    CaseFile at(long version, long position) {
        return new CaseFile(
                was.id(),
                version,
                was.kind(),
                was.externalRef(),
                was.orderId(),
                was.buyerId(),
                was.factoryId(),
                was.factoryOwnerId(),
                was.claim(),
                was.rules(),
                state,
                times,
                outcome,
                refundedMinor,
                evidence,
                refunds,
                movements,
                flags,
                steps,
                times.turn(),
                position);
    }
}
