package market.sourcing.domain.factory.command;

import java.time.Duration;
import java.time.Instant;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * The factory's owner and operators. Answers the factory's version.
 *
 * @param expectedVersion the version the client has seen, or null when it does not matter
 * @param paymentTime in whole minutes
 */
public record StatePaymentTime(
        @TargetAggregateIdentifier FactoryId factoryId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        Actor actor,
        Duration paymentTime,
        Instant at) {}
