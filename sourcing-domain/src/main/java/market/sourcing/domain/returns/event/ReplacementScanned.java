package market.sourcing.domain.returns.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * The carrier has told of a scan of other goods that come for those that came back.
 *
 * @param scanId the carrier's own
 * @param kind ACCEPTED, IN_TRANSIT, CUSTOMS, DELIVERED or RETURNED
 * @param place as the carrier names it, or null
 * @param scannedAt when it was scanned
 * @param toldAt when the carrier told of it
 * @param dueAt when they are taken to have arrived; null where they have, or came back
 */
@StoredAs("sourcing.returns.ReplacementScanned")
public record ReplacementScanned(
        String caseId,
        String orderId,
        String carrier,
        String trackingNumber,
        String scanId,
        String kind,
        @Nullable String place,
        Instant scannedAt,
        Instant toldAt,
        @Nullable Instant dueAt)
        implements CaseEvent, CaseStep {}
