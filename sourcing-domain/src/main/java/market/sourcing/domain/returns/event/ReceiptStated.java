package market.sourcing.domain.returns.event;

import java.time.Instant;
import java.time.LocalDate;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * When the goods were signed for, as it was stated or corrected; the latest statement counts.
 *
 * @param by BUYER or OPERATOR
 * @param receivedAt the instant, or null where only the day is known
 * @param receivedOn the day in the buyer's zone, or null where the instant is known
 * @param timeZone of the day, such as Asia/Shanghai, or null
 * @param countsFrom when windows begin: the instant, or 00:00 of the day after
 * @param reason of a correction, or null
 */
@StoredAs("sourcing.returns.ReceiptStated")
public record ReceiptStated(
        String orderId,
        String by,
        String accountId,
        @Nullable Instant receivedAt,
        @Nullable LocalDate receivedOn,
        @Nullable String timeZone,
        Instant countsFrom,
        @Nullable String reason,
        Instant statedAt)
        implements OrderReturnsEvent {}
