package market.sourcing.api.problem;

import market.sourcing.domain.shared.RefusalCode;
import org.springframework.http.HttpStatus;

/** Which answer each sort of refusal is on the wire. */
public final class RefusalStatus {
    private RefusalStatus() {}

    public static HttpStatus of(RefusalCode code) {
        return switch (code.kind()) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case UNPROCESSABLE -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case UNSUPPORTED -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case TOO_MUCH -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }
}
