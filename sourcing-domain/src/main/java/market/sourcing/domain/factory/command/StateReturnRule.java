package market.sourcing.domain.factory.command;

import java.time.Instant;
import java.util.Map;
import market.sourcing.domain.rulebook.ReturnTerms;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.InOrder;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * The factory's owner and operators. Answers the factory's version.
 *
 * @param expectedVersion the version the client has seen, or null when it does not matter
 * @param terms for every listing that has none of its own
 * @param byListing at most 1,000, by the listing's id
 */
public record StateReturnRule(
        @TargetAggregateIdentifier FactoryId factoryId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        Actor actor,
        ReturnTerms terms,
        Map<String, ReturnTerms> byListing,
        Instant at) {
    public StateReturnRule {
        byListing = InOrder.copy(byListing);
    }
}
