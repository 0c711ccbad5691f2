package market.sourcing.api.problem;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.infra.commands.Contended;
import market.sourcing.infra.commands.StaleVersion;
import market.sourcing.infra.consignee.IdentityKeyUnusable;
import market.sourcing.infra.eventstore.HistoryUnreadable;
import market.sourcing.infra.feed.FeedBehind;
import market.sourcing.infra.loops.EndOfProcess;
import market.sourcing.infra.outage.Causes;
import market.sourcing.infra.outage.Outage;
import market.sourcing.projections.view.ViewNotReady;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns whatever ends a request into a problem. */
@RestControllerAdvice
class ProblemAdvice {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;
    private final AuditLog audit;
    private final LineRate unavailable = new LineRate(1, Duration.ofMinutes(1), System::nanoTime);

    ProblemAdvice(Problems problems, AuditLog audit) {
        this.problems = problems;
        this.audit = audit;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(Refused refused) {
        var problem = Problem.of(refused);
        if (refused.code() == RefusalCode.NOT_ALLOWED) {
            audit.forbidden(problem.code());
        } else {
            audit.refused(problem.code());
        }
        return problems.answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> answered(ProblemException ended) {
        return problems.answer(ended.problem());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> stale(StaleVersion stale) {
        return problems.answer(Problem.of(
                ApiCode.STALE_VERSION, "It is at another version than the one in If-Match. Read it again first."));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> contended(Contended contended) {
        return problems.answer(Problem.of(
                ApiCode.CONTENDED, "Others kept changing it. Nothing was written; send the same request again."));
    }

    /** Only operators can help: with the right master key, or because somebody has changed what is sealed. */
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> sealed(IdentityKeyUnusable unusable) {
        log.error("An identity can't be sealed or opened.", unusable);
        return problems.answer(
                Problem.of(
                        ApiCode.IDENTITIES_UNAVAILABLE,
                        "Nobody can be stated or looked at now. Nothing was written; the operators have to give the marketplace its key first."));
    }

    /** Only operators can help, and they have been alarmed by whoever follows the log. */
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> historyUnreadable(HistoryUnreadable history) {
        return problems.answer(Problem.of(
                ApiCode.HISTORY_UNREADABLE,
                "Something that has happened to it can't be read. Nothing was written; the operators have to settle it first.",
                Map.of("id", history.aggregateId())));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> notReady(ViewNotReady building) {
        return problems.answer(Problem.of(ApiCode.VIEW_BEHIND, "This is being built. Ask again in a moment."));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> behind(FeedBehind behind) {
        return problems.answer(Problem.of(
                ApiCode.VIEW_BEHIND,
                "The feed is known up to position " + behind.reach() + " only. Ask again in a moment.",
                Map.of("position", behind.reach())));
    }

    /** What stands in an address and can't be an id carries the refusal of the thing that there is not. */
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unreadable(MethodArgumentTypeMismatchException mismatch) throws Exception {
        var refused = Causes.of(mismatch, Refused.class);
        return refused.isPresent() ? refused(refused.get()) : other(mismatch);
    }

    /** What Spring itself says no to: methods, media types, missing bodies, unknown paths. */
    @ExceptionHandler(Exception.class)
    ResponseEntity<Map<String, Object>> other(Exception failure) throws Exception {
        EndOfProcess.whenOutOfMemory(failure);
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
            throw failure;
        }
        if (isOfAClientThatLeft(failure)) {
            return ResponseEntity.noContent().build();
        }
        var carried = CarriedProblem.of(failure);
        if (carried.isPresent()) {
            return problems.answer(carried.get());
        }
        if (Outage.causes(failure)) {
            tellUnavailable(failure);
            return problems.answer(
                    Problem.of(ApiCode.STORE_UNAVAILABLE, "A store can't be reached. Send the same request again."));
        }
        var ofHttp = HttpFailures.problem(failure);
        if (ofHttp != null) {
            var answer = problems.answer(ofHttp);
            return failure instanceof ErrorResponse response ? withHeaders(answer, response.getHeaders()) : answer;
        }
        return problems.answer(unexpected(failure));
    }

    /** A store that is away fails every request alike: the first of a minute says why, the next minute how many were like it. */
    private void tellUnavailable(Exception failure) {
        if (unavailable.admits(
                more -> log.warn("{} more requests were refused since, for a store could not be reached", more))) {
            log.warn("A store can't be reached: {}", failure.toString());
        }
    }

    /** While its answer was written: nobody is there to be told, and nothing is wrong here. */
    private static boolean isOfAClientThatLeft(Exception failure) {
        return failure instanceof AsyncRequestNotUsableException
                || failure instanceof HttpMessageNotWritableException
                        && DisconnectedClientHelper.isClientDisconnectedException(failure);
    }

    private static Problem unexpected(Exception failure) {
        var incident = UUID.randomUUID().toString();
        log.error("Unexpected failure, incident {}", incident, failure);
        return Problem.of(
                ApiCode.INTERNAL,
                "The marketplace failed to answer. Name the incident when you ask about it.",
                Map.of("incident", incident));
    }

    /** Such as Allow with 405 and Accept with 415. */
    private static ResponseEntity<Map<String, Object>> withHeaders(
            ResponseEntity<Map<String, Object>> answer, HttpHeaders more) {
        HttpStatusCode status = answer.getStatusCode();
        var headers = new HttpHeaders();
        more.forEach((name, values) -> headers.put(name, List.copyOf(values)));
        answer.getHeaders().forEach((name, values) -> headers.put(name, List.copyOf(values)));
        return new ResponseEntity<>(answer.getBody(), headers, status);
    }
}
