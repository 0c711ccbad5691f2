package market.sourcing.domain.delivery.event;

import java.time.Instant;

/** Every promise that it touches has been told, and no new one can be touched by it. */
public record ForceMajeureApplied(String excuseId, Instant appliedAt) implements ExcuseEvent {}
