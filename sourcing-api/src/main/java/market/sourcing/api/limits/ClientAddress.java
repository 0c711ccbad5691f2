package market.sourcing.api.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/** What counts as one anonymous client: an IPv4 address, or the /64 network that an IPv6 host may roam in. */
final class ClientAddress {
    private static final int GROUPS = 4;

    private ClientAddress() {}

    static String of(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        return address.indexOf(':') < 0 ? address : network(address);
    }

    /** One address can be written in many ways; the JDK writes all eight groups. */
    private static String network(String address) {
        return InetAddress.ofLiteral(address.replaceFirst("%.*", "")) instanceof Inet6Address six
                ? String.join(
                                ":",
                                Arrays.stream(six.getHostAddress().split(":"))
                                        .limit(GROUPS)
                                        .toList())
                        + "::/64"
                : address;
    }
}
