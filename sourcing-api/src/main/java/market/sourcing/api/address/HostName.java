package market.sourcing.api.address;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;

/** Which names of this host a client may ask it by, while no address is configured. */
final class HostName {
    private static final String LOCALHOST = "localhost";

    private HostName() {}

    /** The name that was asked by, where it is surely ours, else localhost; always with the port that the request came in at. */
    static URI of(HttpServletRequest request) {
        var asked = request.getServerName();
        var ours = isOurs(asked, request.getLocalAddr()) ? asked : LOCALHOST;
        return URI.create(request.getScheme() + "://" + ours + ":" + request.getLocalPort());
    }

    private static boolean isOurs(String name, String local) {
        if (name.equals(LOCALHOST)) {
            return true;
        }
        try {
            var address = InetAddress.ofLiteral(name);
            return address.isLoopbackAddress() || address.equals(InetAddress.ofLiteral(local));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
