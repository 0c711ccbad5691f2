package market.sourcing.domain.returns.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * The carrier has told of a scan of goods on their way back.
 *
 * @param scanId the carrier's own
 * @param kind ACCEPTED, IN_TRANSIT, CUSTOMS, DELIVERED or RETURNED, which is to the buyer
 * @param place as the carrier names it, or null
 * @param scannedAt when it was scanned
 * @param toldAt when the carrier told of it
 * @param dueAt by when the factory says what it received; silence accepts it
 */
@StoredAs("sourcing.returns.ReturnScanned")
public record ReturnScanned(
        String caseId,
        String orderId,
        String carrier,
        String trackingNumber,
        String scanId,
        String kind,
        @Nullable String place,
        Instant scannedAt,
        Instant toldAt,
        Instant dueAt)
        implements CaseEvent, CaseStep {}
