package market.sourcing.api.address;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * The proxies whose word is taken for where a request came from. One header alone is read, X-Forwarded-For: a proxy that writes
 * this one passes on what a client wrote into others.
 */
public final class TrustedProxies {
    private static final String HEADER = "X-Forwarded-For";
    /** More proxies in a row than anybody has; the rest of a header is the client's invention. */
    private static final int MOST_HOPS = 16;

    private final List<IpAddressMatcher> networks;

    /** @param networks such as 10.0.0.0/8 or 192.0.2.7 */
    public TrustedProxies(List<String> networks) {
        this.networks = networks.stream()
                .map(String::strip)
                .filter(network -> !network.isEmpty())
                .map(IpAddressMatcher::new)
                .toList();
    }

    /** The last address before the request came to a proxy that is trusted; who connected, where that is none. */
    String client(HttpServletRequest request) {
        var client = request.getRemoteAddr();
        if (!areTrusted(client)) {
            return client;
        }
        for (var before : fromTheLast(request)) {
            var address = literal(before);
            if (address == null) {
                return client;
            }
            client = address;
            if (!areTrusted(client)) {
                return client;
            }
        }
        return client;
    }

    public boolean areTrusted(String address) {
        return networks.stream().anyMatch(network -> network.matches(address));
    }

    private static List<String> fromTheLast(HttpServletRequest request) {
        var hops = new ArrayList<String>();
        for (var line : Collections.list(request.getHeaders(HEADER))) {
            Collections.addAll(hops, line.split(",", -1));
        }
        return hops.reversed().stream().limit(MOST_HOPS).toList();
    }

    /** Some proxies add the port; null for what is no address. */
    private static @Nullable String literal(String hop) {
        var text = hop.strip();
        var bare = text.startsWith("[") || text.indexOf(':') == text.lastIndexOf(':')
                ? text.replaceFirst("(?<=[\\].\\d]):\\d+$", "")
                : text;
        try {
            return InetAddress.ofLiteral(bare).getHostAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
