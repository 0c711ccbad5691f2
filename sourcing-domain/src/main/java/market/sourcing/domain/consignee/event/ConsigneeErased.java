package market.sourcing.domain.consignee.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * Who the person was is known no more, nor the key that it was sealed with.
 *
 * @param byAccount who erased it; null when it was not used in time, or was lost
 */
@StoredAs("sourcing.consignee.ConsigneeErased")
public record ConsigneeErased(String consigneeId, @Nullable String byAccount, Instant erasedAt)
        implements ConsigneeEvent {}
