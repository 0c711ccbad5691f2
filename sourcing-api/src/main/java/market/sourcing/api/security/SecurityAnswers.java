package market.sourcing.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.AuditLog;
import market.sourcing.api.problem.Problem;
import market.sourcing.api.problem.Problems;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** What the security filters say no to, as problems. */
@Component
record SecurityAnswers(Problems problems, AuditLog audit)
        implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof IssuerUnavailable) {
            problems.write(response, Problem.of(ApiCode.ISSUER_UNAVAILABLE, "Send the same token again in a moment."));
        } else if (failure instanceof OAuth2AuthenticationException) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            problems.write(response, Problem.of(ApiCode.INVALID_TOKEN, "The token is expired, damaged or not ours."));
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problems.write(response, Problem.of(ApiCode.UNAUTHENTICATED, "Send a bearer token."));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        audit.forbidden(RefusalCode.NOT_ALLOWED.name());
        problems.write(
                response,
                Problem.of(new Refused(RefusalCode.NOT_ALLOWED, "This account does not have the role for this.")));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        problems.write(response, Problem.of(ApiCode.MALFORMED_REQUEST, "The address or a header can't be read."));
    }
}
