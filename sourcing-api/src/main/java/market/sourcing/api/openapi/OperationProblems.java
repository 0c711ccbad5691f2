package market.sourcing.api.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.RefusalStatus;
import market.sourcing.domain.shared.RefusalCode;
import org.springframework.http.HttpStatus;

/** The problems that an operation may answer, by status, each with its codes. */
final class OperationProblems {
    private static final String CODES = "x-codes";
    private static final Map<HttpStatus, String> MEANINGS = Map.ofEntries(
            Map.entry(HttpStatus.BAD_REQUEST, "Some fields, parameters or headers can't be read; each is named"),
            Map.entry(HttpStatus.UNAUTHORIZED, "It is not known, or not believed, who asks"),
            Map.entry(HttpStatus.FORBIDDEN, "The account may not do this"),
            Map.entry(HttpStatus.NOT_FOUND, "There is nothing here, or nothing that the account may see"),
            Map.entry(HttpStatus.NOT_ACCEPTABLE, "What the client accepts is not spoken here"),
            Map.entry(HttpStatus.REQUEST_TIMEOUT, "The body came too slowly"),
            Map.entry(HttpStatus.CONFLICT, "A rule says no; the code names it"),
            Map.entry(HttpStatus.PRECONDITION_FAILED, "It has changed since that version"),
            Map.entry(HttpStatus.CONTENT_TOO_LARGE, "The body is too large"),
            Map.entry(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body is of a kind that is not read here"),
            Map.entry(HttpStatus.UNPROCESSABLE_CONTENT, "It can be read, and can't be meant"),
            Map.entry(HttpStatus.PRECONDITION_REQUIRED, "If-Match is missing"),
            Map.entry(HttpStatus.TOO_MANY_REQUESTS, "Too many requests; see Retry-After"),
            Map.entry(HttpStatus.NOT_IMPLEMENTED, "This marketplace does not offer it"),
            Map.entry(HttpStatus.SERVICE_UNAVAILABLE, "Not now; see Retry-After"));

    private OperationProblems() {}

    static void add(Operation operation, ApiCode... codes) {
        for (var code : codes) {
            add(operation, code.status(), code.name());
        }
    }

    static void add(Operation operation, RefusalCode... codes) {
        for (var code : codes) {
            add(operation, RefusalStatus.of(code), code.name());
        }
    }

    static void add(Operation operation, HttpStatus status, String code) {
        var answers = operation.getResponses();
        var key = Integer.toString(status.value());
        var answer = Objects.requireNonNullElseGet(answers.get(key), () -> problem(status));
        var codes = new TreeSet<String>();
        if (answer.getExtensions() != null && answer.getExtensions().get(CODES) instanceof Collection<?> known) {
            known.forEach(it -> codes.add(it.toString()));
        }
        codes.add(code);
        answer.addExtension(CODES, codes);
        answers.addApiResponse(key, answer);
    }

    private static ApiResponse problem(HttpStatus status) {
        var schema = new Schema<>().$ref("#/components/schemas/Problem");
        return new ApiResponse()
                .description(Objects.requireNonNull(MEANINGS.get(status), status::toString))
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }
}
