package market.sourcing.domain.delivery.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/** Every promise that it touches has been told, and no new one can be touched by it. */
@StoredAs("sourcing.delivery.ForceMajeureApplied")
public record ForceMajeureApplied(String excuseId, Instant appliedAt) implements ExcuseEvent {}
