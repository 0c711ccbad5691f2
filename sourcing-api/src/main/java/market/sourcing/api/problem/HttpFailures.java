package market.sourcing.api.problem;

import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What the web framework says no to, in the words of this API. */
final class HttpFailures {
    private HttpFailures() {}

    static @Nullable Problem problem(Exception failure) {
        return switch (failure) {
            case HttpMessageNotReadableException unreadable ->
                Problem.of(ApiCode.BODY_MISSING, "A JSON object is needed as the body.");
            case HttpMediaTypeNotSupportedException kind ->
                Problem.of(ApiCode.UNSUPPORTED_MEDIA_TYPE, "The body must be application/json.");
            case HttpMediaTypeNotAcceptableException kind ->
                Problem.of(ApiCode.NOT_ACCEPTABLE, "The answer is application/json; the header Accept excludes it.");
            case HttpRequestMethodNotSupportedException method ->
                Problem.of(ApiCode.METHOD_NOT_ALLOWED, "This path does not know the method; see the header Allow.");
            case RequestRejectedException rejected ->
                Problem.of(
                        ApiCode.MALFORMED_REQUEST, "The address or a header has characters that are not taken there.");
            case InvalidParameterException encoding ->
                Problem.of(ApiCode.MALFORMED_REQUEST, "The query of the address is not percent-encoded as it must be.");
            case NoResourceFoundException nothing -> notFound();
            case MissingServletRequestParameterException missing ->
                faulty(new FieldError(missing.getParameterName(), "REQUIRED", "This parameter is needed."));
            case MethodArgumentTypeMismatchException mismatch ->
                faulty(new FieldError(mismatch.getName(), "WRONG_TYPE", "This parameter can't be read."));
            case ErrorResponse other -> ofStatus(other.getStatusCode());
            default -> null;
        };
    }

    static Problem notFound() {
        return Problem.of(ApiCode.NOT_FOUND, "There is nothing at this address, or nothing that you may see.");
    }

    /** For failures that only a status is known of, which the problem keeps. */
    static Problem ofStatus(HttpStatusCode status) {
        return sayingWhy(status).at(status);
    }

    private static Problem sayingWhy(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 ->
                Problem.of(
                        ApiCode.MALFORMED_REQUEST,
                        "The request can't be read. Its address and headers may have 16 KiB together.");
            case 401 -> Problem.of(ApiCode.UNAUTHENTICATED, "Send a bearer token.");
            case 404 -> notFound();
            case 405 -> Problem.of(ApiCode.METHOD_NOT_ALLOWED, "This path does not know the method.");
            case 406 -> Problem.of(ApiCode.NOT_ACCEPTABLE, "The answer is application/json.");
            case 413 -> Problem.of(ApiCode.BODY_TOO_LARGE, "The body is larger than this path takes.");
            case 415 -> Problem.of(ApiCode.UNSUPPORTED_MEDIA_TYPE, "The body must be application/json.");
            case 501 -> Problem.of(ApiCode.NOT_IMPLEMENTED, "The method or the transfer coding is not known here.");
            case 503 -> Problem.of(ApiCode.STORE_UNAVAILABLE, "The marketplace is not ready to answer this.");
            case 505 -> Problem.of(ApiCode.HTTP_VERSION_NOT_SUPPORTED, "HTTP/1.1 is spoken here.");
            default ->
                status.is4xxClientError()
                        ? Problem.of(ApiCode.MALFORMED_REQUEST, "The request can't be read.")
                        : Problem.of(ApiCode.INTERNAL, "The marketplace failed to answer.");
        };
    }

    private static Problem faulty(FieldError error) {
        return new Problem(
                ApiCode.INVALID_REQUEST.status(),
                error.code(),
                ApiCode.INVALID_REQUEST.title(),
                error.message(),
                Map.of(),
                List.of(error));
    }
}
