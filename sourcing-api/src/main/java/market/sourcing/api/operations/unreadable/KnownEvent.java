package market.sourcing.api.operations.unreadable;

import java.util.Optional;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Positions;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.infra.eventstore.InspectedEvent;
import market.sourcing.infra.eventstore.LogInspection;

/** The event that an address names. */
final class KnownEvent {
    private KnownEvent() {}

    /** @throws ProblemException when there is none, or the position is no whole number */
    static InspectedEvent at(String position, LogInspection log) {
        var errors = new FieldErrors();
        var at = Positions.read("position", position, errors);
        errors.throwIfAny();
        return Optional.ofNullable(at.get())
                .flatMap(log::at)
                .orElseThrow(() -> new ProblemException(ApiCode.NOT_FOUND, "The log has no such position."));
    }
}
