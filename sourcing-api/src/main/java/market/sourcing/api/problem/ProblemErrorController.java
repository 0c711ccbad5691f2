package market.sourcing.api.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import market.sourcing.api.access.OpenToAnybody;
import market.sourcing.infra.loops.EndOfProcess;
import market.sourcing.infra.outage.Causes;
import market.sourcing.infra.outage.Outage;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What fails outside of the controllers, in filters and in the server, ends here. */
@Hidden
@RestController
record ProblemErrorController(Problems problems) implements ErrorController {
    /** Nothing for an answer that has begun: a stream whose reader has gone has nobody left to tell. */
    @OpenToAnybody
    @RequestMapping("/error")
    @Nullable
    ResponseEntity<Map<String, Object>> error(HttpServletRequest request, HttpServletResponse response) {
        return response.isCommitted() ? null : answer(request);
    }

    private ResponseEntity<Map<String, Object>> answer(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            EndOfProcess.whenOutOfMemory(failure);
            var carried = CarriedProblem.of(failure);
            if (carried.isPresent()) {
                return problems.answer(carried.get());
            }
            if (Causes.of(failure, AuthenticationServiceException.class).isPresent() || Outage.causes(failure)) {
                return problems.answer(HttpFailures.ofStatus(HttpStatusCode.valueOf(503)));
            }
        }
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return problems.answer(HttpFailures.ofStatus(HttpStatusCode.valueOf(status)));
    }
}
