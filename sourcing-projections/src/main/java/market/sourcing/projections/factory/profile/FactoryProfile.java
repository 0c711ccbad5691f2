package market.sourcing.projections.factory.profile;

import java.time.Instant;
import market.sourcing.domain.factory.event.FreightStated;
import market.sourcing.projections.view.Versioned;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A factory and how much it has here.
 *
 * @param version of the factory itself; its listings and orders do not raise it
 * @param ownerId the account that acts for the factory
 * @param country ISO 3166-1 alpha-2
 * @param verified whether an operator saw its papers, also while it is suspended
 * @param reason why it was last suspended or reinstated; null when it never was
 * @param freight what it asks for sending goods, or null when it bears the freight
 * @param payWithinMinutes so long after ordering it lets an unpaid order be closed, or null when it states no time of its own
 * @param listings drafted and not withdrawn
 * @param orders placed with it
 * @param changedAt when the factory itself last changed
 */
public record FactoryProfile(
        @BsonId String id,
        long version,
        FactoryState state,
        boolean verified,
        @Nullable String reason,
        String ownerId,
        String name,
        String country,
        String taxNumber,
        String region,
        @Nullable FreightStated freight,
        @Nullable Long payWithinMinutes,
        long listings,
        long orders,
        Instant onboardedAt,
        Instant changedAt)
        implements Versioned {}
