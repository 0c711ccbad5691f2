package market.sourcing.domain.factory.command;

import market.sourcing.domain.factory.FreightTemplate;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * The factory's owner and operators. Answers the factory's version.
 *
 * @param expectedVersion the version the client has seen, or null when it does not matter
 */
public record StateFreight(
        @TargetAggregateIdentifier FactoryId factoryId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        Actor actor,
        FreightTemplate template) {}
