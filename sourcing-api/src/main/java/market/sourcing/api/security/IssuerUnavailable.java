package market.sourcing.api.security;

import org.springframework.security.core.AuthenticationException;

/** Whether a token is good can't be told at the moment: no fault of its sender, and no reason to ask for another one. */
public final class IssuerUnavailable extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    public IssuerUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
