package market.sourcing.api.operations.unreadable;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Objects;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.Page;
import market.sourcing.api.body.PageAsked;
import market.sourcing.api.body.Positions;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.eventstore.LogInspection;
import market.sourcing.infra.processing.parked.ParkedEvents;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/operations/unreadable-events}, {@code GET /api/operations/unreadable-events/{position}} */
@RestController
record UnreadableEventsController(ParkedEvents parked, LogInspection log) {
    private static final long BEFORE_THE_FIRST = -1;

    /** What is parked for anybody, in the order of the log. */
    @Operation(operationId = "listUnreadableEvents")
    @OpenTo(Role.OPERATOR)
    @GetMapping("/api/operations/unreadable-events")
    Page<ShownEvent> parked(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String size) {
        var asked = PageAsked.read(size, after, Positions::after);
        var positions = parked.positions(Objects.requireNonNullElse(asked.after(), BEFORE_THE_FIRST), asked.size());
        var items = log.at(positions).stream()
                .map(event -> ShownEvent.brief(event, parked.at(event.position())))
                .toList();
        return new Page<>(
                items,
                positions.size() < asked.size() ? null : positions.getLast().toString());
    }

    /** Any one event as it is stored, readable or not. */
    @Operation(operationId = "showUnreadableEvent")
    @OpenTo(Role.OPERATOR)
    @GetMapping("/api/operations/unreadable-events/{position}")
    ShownEvent event(@PathVariable String position) {
        var event = KnownEvent.at(position, log);
        return ShownEvent.whole(event, parked.at(event.position()));
    }
}
