package market.sourcing.domain.delivery.command;

import java.time.Instant;
import market.sourcing.domain.shared.ExcuseId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Every promise it touches has been told. Answers the declaration's version. */
public record NoteForceMajeureApplied(
        @TargetAggregateIdentifier ExcuseId excuseId, Instant at) {}
