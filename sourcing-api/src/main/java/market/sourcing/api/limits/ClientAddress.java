package market.sourcing.api.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/** What counts as one anonymous client: an IPv4 address, or the /64 network that an IPv6 host may roam in. */
final class ClientAddress {
    private static final int GROUPS = 4;

    private ClientAddress() {}

    static String of(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        return address.indexOf(':') < 0 ? address : network(address);
    }

    private static String network(String address) {
        var compressed = address.indexOf("::");
        var head = compressed < 0 ? address : address.substring(0, compressed);
        return String.join(":", Arrays.stream(head.split(":")).limit(GROUPS).toList()) + "::/64";
    }
}
