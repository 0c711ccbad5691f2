package market.sourcing.domain.delivery.command;

import market.sourcing.domain.shared.ExcuseId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Answers what was declared, as an {@code Optional}: empty when it has been applied. */
public record FindForceMajeure(@TargetAggregateIdentifier ExcuseId excuseId) {}
