package market.sourcing.domain.returns.command;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.returns.Claim;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.returns.Wanted;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.OfOrder;
import market.sourcing.domain.shared.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * The order's buyer claims something. Answers the case's first version, also when repeated.
 *
 * @param note at most 2,000 characters, or null
 * @param evidence hashes of what the buyer has uploaded, at most 20
 * @param fingerprint of the request, to tell a repeat from another request under the same id
 */
public record OpenReturn(
        CaseId caseId,
        OrderId orderId,
        Actor buyer,
        ReturnReason reason,
        Wanted wanted,
        List<Claim.Line> lines,
        @Nullable String note,
        List<String> evidence,
        Instant at,
        String fingerprint)
        implements OfOrder {
    public OpenReturn {
        lines = List.copyOf(lines);
        evidence = List.copyOf(evidence);
    }
}
