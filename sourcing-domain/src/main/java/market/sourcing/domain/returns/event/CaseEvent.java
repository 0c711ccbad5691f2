package market.sourcing.domain.returns.event;

/** What happens to a return case. */
public sealed interface CaseEvent
        permits ReturnRequested,
                EvidenceAdded,
                ReturnAccepted,
                ReturnRefused,
                GoodsSentBack,
                ReturnScanned,
                GoodsInspected,
                CaseEscalated,
                CaseDecided,
                ReturnRefundGranted,
                ReplacementSent,
                ReplacementScanned,
                CaseFlagged,
                FlagAppealed,
                FlagCleared,
                ClaimCut,
                CaseClosed {
    String caseId();

    String orderId();
}
