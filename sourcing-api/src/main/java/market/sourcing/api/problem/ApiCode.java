package market.sourcing.api.problem;

import org.springframework.http.HttpStatus;

/** Reasons to say no that come from HTTP and not from a rule of the trade. The names are part of the HTTP contract. */
public enum ApiCode {
    INVALID_REQUEST(HttpStatus.BAD_REQUEST, "Some fields can't be read"),
    MALFORMED_JSON(HttpStatus.BAD_REQUEST, "The body is not one JSON object"),
    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "The request can't be read"),
    BODY_MISSING(HttpStatus.BAD_REQUEST, "A body is needed"),
    IDEMPOTENCY_KEY_MISSING(HttpStatus.BAD_REQUEST, "A key against doubling is needed"),
    IDEMPOTENCY_KEY_MALFORMED(HttpStatus.BAD_REQUEST, "The key against doubling can't be read"),
    IF_MATCH_MALFORMED(HttpStatus.BAD_REQUEST, "The expected version can't be read"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "A token is needed"),
    INVALID_TOKEN(HttpStatus.UNAUTHORIZED, "The token is not accepted"),
    INVALID_SIGNATURE(HttpStatus.UNAUTHORIZED, "The signature is not accepted"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing here"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "The method does not work here"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "Only JSON is spoken here"),
    ACCOUNT_EXISTS(HttpStatus.CONFLICT, "There is such an account"),
    DEMO_ACCOUNT(HttpStatus.CONFLICT, "It is a demo account"),
    LAST_KEY(HttpStatus.CONFLICT, "It is the account's last key"),
    TOO_MANY_KEYS(HttpStatus.CONFLICT, "The account has as many keys as it may"),
    OWN_ACCOUNT(HttpStatus.CONFLICT, "Nobody does this to their own account"),
    BODY_TOO_SLOW(HttpStatus.REQUEST_TIMEOUT, "The body came too slowly"),
    HISTORY_UNREADABLE(HttpStatus.CONFLICT, "An event of its past can't be read"),
    REHEARSAL_NOT_DONE(HttpStatus.CONFLICT, "The rehearsal is not done"),
    STALE_VERSION(HttpStatus.PRECONDITION_FAILED, "It has changed since"),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is too large"),
    FILE_PACKED_TOO_TIGHTLY(HttpStatus.CONTENT_TOO_LARGE, "The file unpacks to too much"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body is of a kind that is not read here"),
    TOO_MANY_BLANK_LINES(HttpStatus.UNPROCESSABLE_CONTENT, "The file is made of blank lines"),
    BOOK_UNCLEAR(HttpStatus.UNPROCESSABLE_CONTENT, "The book can be read in several ways, or in none"),
    IF_MATCH_MISSING(HttpStatus.PRECONDITION_REQUIRED, "The expected version is needed"),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here"),
    NOT_IMPLEMENTED(HttpStatus.NOT_IMPLEMENTED, "The server does not know how to do this"),
    HTTP_VERSION_NOT_SUPPORTED(HttpStatus.HTTP_VERSION_NOT_SUPPORTED, "This version of HTTP is not spoken here"),
    BUSY(HttpStatus.SERVICE_UNAVAILABLE, "There is too much to do"),
    CONTENDED(HttpStatus.SERVICE_UNAVAILABLE, "Too many changed it at once"),
    IDENTITIES_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Who people are can't be sealed or opened at the moment"),
    IMPORTS_WAIT(HttpStatus.SERVICE_UNAVAILABLE, "Too many imports wait"),
    ISSUER_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The token can't be checked at the moment"),
    REHEARSALS_WAIT(HttpStatus.SERVICE_UNAVAILABLE, "Too many rehearsals wait"),
    STORE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "A store can't be reached"),
    VIEW_BEHIND(HttpStatus.SERVICE_UNAVAILABLE, "The view does not have that version yet");

    private final HttpStatus status;
    private final String title;

    ApiCode(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    public HttpStatus status() {
        return status;
    }

    public String title() {
        return title;
    }
}
