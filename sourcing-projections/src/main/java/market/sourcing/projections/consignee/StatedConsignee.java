package market.sourcing.projections.consignee;

import java.time.Instant;
import java.util.List;
import market.sourcing.projections.view.Versioned;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A person whom an agent stated.
 *
 * @param station what the market is called in addresses, such as vn
 * @param unusedUntil when he is erased unless somebody orders in his name; null once somebody did, or he is erased
 * @param orders how many were placed in his name
 * @param looks the last 50 of customs, the newest last
 * @param looked how often customs have looked
 * @param erasedAt null while it is known who he is
 */
public record StatedConsignee(
        @BsonId String id,
        long version,
        String agentId,
        String station,
        Instant statedAt,
        @Nullable Instant unusedUntil,
        int orders,
        List<Look> looks,
        int looked,
        @Nullable Instant erasedAt)
        implements Versioned {
    public StatedConsignee {
        looks = List.copyOf(looks);
    }

    /**
     * Customs looked at who he is.
     *
     * @param account who looked
     * @param orderId of which goods, or null
     */
    public record Look(
            String account, String reason, @Nullable String orderId, Instant at) {}
}
