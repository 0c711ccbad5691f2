package market.sourcing.api.address;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Shows everything behind it the client's address and a name of ours, whatever the client wrote into headers. */
final class AddressFilter extends OncePerRequestFilter {
    private final TrustedProxies proxies;
    private final PublicAddress address;

    AddressFilter(TrustedProxies proxies, PublicAddress address) {
        this.proxies = proxies;
        this.address = address;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var root = address.configured().orElseGet(() -> HostName.of(request));
        chain.doFilter(new AddressedRequest(request, proxies.client(request), root), response);
    }
}
