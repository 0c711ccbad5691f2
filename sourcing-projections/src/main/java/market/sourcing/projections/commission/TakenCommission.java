package market.sourcing.projections.commission;

import java.time.Instant;
import market.sourcing.projections.view.Versioned;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * For whom an order is.
 *
 * @param orderId the order's id
 * @param version of the commission, not of the order
 * @param taken its place among all: the position of its event, later is higher
 * @param station what the market is called in addresses, such as vn
 * @param consigneeId null where goods are cleared in nobody's name
 */
public record TakenCommission(
        @BsonId String orderId,
        long version,
        long taken,
        String agentId,
        String reference,
        String station,
        String customsMode,
        @Nullable String consigneeId,
        Instant takenAt)
        implements Versioned {}
