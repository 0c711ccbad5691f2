package market.sourcing.projections.returns.cases;

import java.util.List;
import market.sourcing.projections.board.OnBoard;
import market.sourcing.projections.view.Versioned;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One return case, or a return that was lived elsewhere, which is closed from the start.
 *
 * @param version of the case; movements of money do not raise it
 * @param externalRef what a return that was lived elsewhere is called in the seller's own books; null for cases
 * @param orderId null where no order here tells that the goods were bought
 * @param factoryOwnerId null where the return does not tell
 * @param rules null for what was lived elsewhere
 * @param outcome how it ended, or null while it is open
 * @param refundedMinor everything that was granted
 * @param refunds what was granted, oldest first
 * @param movements what the ledger moved, oldest first
 * @param turn its place on boards, least first: open ones by due time, then the others, the latest end first
 * @param logPosition of the last event that changed it
 */
public record CaseFile(
        @BsonId String id,
        long version,
        CaseKind kind,
        @Nullable String externalRef,
        @Nullable String orderId,
        String buyerId,
        String factoryId,
        @Nullable String factoryOwnerId,
        CaseClaim claim,
        @Nullable CaseRules rules,
        CaseState state,
        CaseTimes times,
        @Nullable String outcome,
        long refundedMinor,
        List<Proof> evidence,
        List<CaseRefund> refunds,
        List<CaseMovement> movements,
        List<CaseFlag> flags,
        List<StepTaken> steps,
        long turn,
        long logPosition)
        implements Versioned, OnBoard {
    public CaseFile {
        evidence = List.copyOf(evidence);
        refunds = List.copyOf(refunds);
        movements = List.copyOf(movements);
        flags = List.copyOf(flags);
        steps = List.copyOf(steps);
    }
}
