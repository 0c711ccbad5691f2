package market.sourcing.domain.returns.event;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * A buyer claims that goods come back, or that they are not what was bought.
 *
 * @param reason NO_REASON, DAMAGED, NOT_AS_DESCRIBED, SHORT, WRONG_GOODS, LATE or COUNTERFEIT
 * @param wanted REFUND or EXCHANGE
 * @param currency ISO 4217 of every amount here
 * @param claimedMinor what was paid for the claimed units, without freight
 * @param note in the buyer's words, or null
 * @param returnRule the version that the order was placed under
 * @param platformRules the version of the platform's numbers under it
 * @param dueAt by when the factory answers
 * @param onSilence CONSENT or ESCALATION: what its silence means
 * @param escalatableFrom when the buyer may call an operator in a dispute
 * @param escalatesAt when a dispute calls one by itself
 * @param fingerprint of the request, to tell a repeat from another request under the same key
 * @param reopens the latest case in which an operator has found for the factory about the same goods; null where none has, and in
 *     events of the time before it was noted
 */
@StoredAs("sourcing.returns.ReturnRequested")
public record ReturnRequested(
        String caseId,
        String orderId,
        String buyerId,
        String factoryId,
        String factoryOwnerId,
        String reason,
        String wanted,
        List<ClaimedLine> lines,
        String currency,
        long claimedMinor,
        @Nullable String note,
        List<Evidence> evidence,
        String returnRule,
        String platformRules,
        Instant requestedAt,
        Instant dueAt,
        String onSilence,
        Instant escalatableFrom,
        Instant escalatesAt,
        String fingerprint,
        @Nullable String reopens)
        implements CaseEvent, CaseStep {
    public ReturnRequested {
        lines = List.copyOf(lines);
        evidence = List.copyOf(evidence);
    }
}
