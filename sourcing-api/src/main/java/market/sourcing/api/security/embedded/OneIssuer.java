package market.sourcing.api.security.embedded;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import market.sourcing.api.address.PublicAddress;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContext;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Issues tokens and metadata under one name. The server's own setting is read before the port is known, and without it the name
 * would follow the request.
 */
final class OneIssuer extends OncePerRequestFilter {
    private final PublicAddress address;

    OneIssuer(PublicAddress address) {
        this.address = address;
    }

    /** The context that it replaces is cleared by whoever set it. */
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        AuthorizationServerContextHolder.setContext(new Named(
                address.issuer(), AuthorizationServerContextHolder.getContext().getAuthorizationServerSettings()));
        chain.doFilter(request, response);
    }

    private record Named(String issuer, AuthorizationServerSettings settings) implements AuthorizationServerContext {
        @Override
        public String getIssuer() {
            return issuer;
        }

        @Override
        public AuthorizationServerSettings getAuthorizationServerSettings() {
            return settings;
        }
    }
}
