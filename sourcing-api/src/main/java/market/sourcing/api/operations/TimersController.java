package market.sourcing.api.operations;

import io.swagger.v3.oas.annotations.Operation;
import market.sourcing.api.access.OpenTo;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.timers.Agenda;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/operations/timers}, {@code POST /api/operations/timers/rebuild} */
@RestController
record TimersController(Agenda agenda) {
    /**
     * How the agenda stands.
     *
     * @param position the last position of the log that is in it; -1 for none
     * @param head the last position of the log
     * @param waiting how many timers there are
     * @param late of those, the ones that are due and not done
     */
    record Response(long position, long head, long waiting, long late) {}

    /** Shows how far the agenda of timers is, how many wait, and how many are late. */
    @Operation(operationId = "showTimers")
    @OpenTo(Role.OPERATOR)
    @GetMapping("/api/operations/timers")
    Response timers() {
        var status = agenda.status();
        return new Response(
                status.position(),
                status.head(),
                status.timers().waiting(),
                status.timers().late());
    }

    /** Throws the agenda away and derives it anew from the log; until it has nearly caught up, nothing fires. */
    @Operation(operationId = "rebuildTimers")
    @OpenTo(Role.OPERATOR)
    @PostMapping("/api/operations/timers/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Response rebuild() {
        agenda.rebuild();
        return timers();
    }
}
