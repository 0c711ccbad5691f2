package market.sourcing.api.carrier;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import market.sourcing.domain.carrier.ScanKind;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a scan, for the description only: the body is read after its signature was checked.
 *
 * @param eventId the carrier's own for this scan, at most 200 characters
 */
record ScanTold(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "scan-20300101-0001")
        String eventId,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "SF1234567890123")
        String trackingNumber,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) ScanKind kind,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "When it was scanned, RFC 3339")
        OffsetDateTime at,

        @Nullable @Schema(description = "As the carrier names it", example = "Yiwu")
        String place) {}
