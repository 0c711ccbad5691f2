package market.sourcing.api.operations;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Required;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.clock.MovableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/operations/clock}, {@code POST /api/operations/clock/advance}; both only where the clock may be moved. */
@RestController
class ClockController {
    private static final Duration LEAST = Duration.ofMillis(1);
    private static final Duration MOST = Duration.ofDays(400);

    private final ObjectProvider<MovableClock> clock;

    ClockController(ObjectProvider<MovableClock> clock) {
        this.clock = clock;
    }

    /** @param by an ISO 8601 duration such as PT25H or P3D, more than nothing and at most 400 days */
    record Request(@Required @Nullable String by) {}

    /**
     * What time it is.
     *
     * @param ahead how far it is ahead of the system's clock, an ISO 8601 duration
     */
    record Response(Instant now, String ahead) {
        static Response of(MovableClock clock) {
            return new Response(clock.instant(), clock.ahead().toString());
        }
    }

    /** Shows the trade's clock, and how far it is ahead of the time. */
    @Operation(operationId = "showClock")
    @OpenTo(Role.OPERATOR)
    @GetMapping("/api/operations/clock")
    Response clock() {
        return Response.of(movable());
    }

    /** Moves the trade's clock forward; whatever falls due fires at once. */
    @Operation(operationId = "advanceClock")
    @OpenTo(Role.OPERATOR)
    @PostMapping("/api/operations/clock/advance")
    Response advance(@RequestBody Submitted<Request> body) {
        var movable = movable();
        movable.advance(body.read((raw, fields) -> fields.required("by", raw.by(), ClockController::duration))
                .get());
        return Response.of(movable);
    }

    private MovableClock movable() {
        var movable = clock.getIfAvailable();
        if (movable == null) {
            throw new ProblemException(ApiCode.NOT_FOUND, "The clock can't be moved here.");
        }
        return movable;
    }

    private static Duration duration(String text) {
        try {
            var by = Duration.parse(text);
            if (by.compareTo(LEAST) >= 0 && by.compareTo(MOST) <= 0) {
                return by;
            }
        } catch (DateTimeParseException unreadable) {
            // refused below
        }
        throw new Refused(
                RefusalCode.INVALID_VALUE,
                "This is an ISO 8601 duration such as PT25H, at most 400 days.",
                Map.of("least", LEAST.toString(), "most", MOST.toString()));
    }
}
