package market.sourcing.api.address;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URI;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request as it was before the proxies in front of the marketplace passed it on. The headers that proxies write are gone from it:
 * libraries read them too, whoever wrote them.
 */
final class AddressedRequest extends HttpServletRequestWrapper {
    private static final String HTTPS = "https";

    private final String client;
    private final URI root;

    /** @param root the scheme, name and port that it was sent to */
    AddressedRequest(HttpServletRequest request, String client, URI root) {
        super(request);
        this.client = client;
        this.root = root;
    }

    private static boolean isOfProxies(String header) {
        var name = header.toLowerCase(Locale.ROOT);
        return name.equals("forwarded") || name.startsWith("x-forwarded-");
    }

    @Override
    public @Nullable String getHeader(String name) {
        return isOfProxies(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isOfProxies(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                .filter(name -> !isOfProxies(name))
                .toList());
    }

    @Override
    public String getRemoteAddr() {
        return client;
    }

    @Override
    public String getRemoteHost() {
        return client;
    }

    @Override
    public String getScheme() {
        return root.getScheme();
    }

    @Override
    public boolean isSecure() {
        return root.getScheme().equals(HTTPS);
    }

    @Override
    public String getServerName() {
        return root.getHost();
    }

    @Override
    public int getServerPort() {
        return root.getPort() >= 0 ? root.getPort() : isSecure() ? 443 : 80;
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(root.toString()).append(getRequestURI());
    }
}
