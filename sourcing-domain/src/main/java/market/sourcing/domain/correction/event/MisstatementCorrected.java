package market.sourcing.domain.correction.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * An operator has had something put right that the books said and was not so. What was wrong stays in the log; what puts it right
 * are events of their own, in the same transaction.
 *
 * @param subjectId the order's or the factory's
 * @param kind what was wrong, such as MONEY_HELD
 * @param amountMinor the money it was about, or null
 * @param currency of the amount, or null
 * @param units the pieces it was about, or 0
 * @param reason 1 to 500 characters
 */
@StoredAs("sourcing.correction.MisstatementCorrected")
public record MisstatementCorrected(
        String correctionId,
        String subjectId,
        String kind,
        @Nullable Long amountMinor,
        @Nullable String currency,
        int units,
        String reason,
        String operatorId,
        Instant correctedAt)
        implements CorrectionEvent {}
