package market.sourcing.api.connection;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.tomcat.util.net.NioEndpoint;
import org.jspecify.annotations.Nullable;

/** Accepts connections, of each address only so many. One thread accepts, so the counts need no lock. */
final class AddressedEndpoint extends NioEndpoint {
    private static final int NETWORK_BYTES = 8;

    /** What was opened and possibly closed since; counted exactly when it seems too much. */
    private final Map<ByteBuffer, Integer> opened = new HashMap<>();

    private int most;
    private Predicate<InetAddress> excepted = _ -> false;

    /**
     * Of all but those that speak for many.
     *
     * @param number 0 for any
     */
    void mostPerAddress(int number, Predicate<InetAddress> butOf) {
        most = number;
        excepted = butOf;
    }

    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        if (most > 0 && isOneTooMany(socket)) {
            destroySocket(socket);
            return false;
        }
        return super.setSocketOptions(socket);
    }

    private boolean isOneTooMany(SocketChannel socket) {
        var from = client(socket);
        if (from == null) {
            return false;
        }
        if (opened.merge(from, 1, Integer::sum) <= most && opened.size() <= getMaxConnections()) {
            return false;
        }
        countAnew();
        return opened.merge(from, 1, Integer::sum) > most;
    }

    private void countAnew() {
        opened.clear();
        for (var open : connections.keySet()) {
            var client = client(open);
            if (client != null) {
                opened.merge(client, 1, Integer::sum);
            }
        }
    }

    private @Nullable ByteBuffer client(SocketChannel socket) {
        try {
            return socket.getRemoteAddress() instanceof InetSocketAddress remote && !excepted.test(remote.getAddress())
                    ? network(remote.getAddress())
                    : null;
        } catch (IOException gone) {
            return null;
        }
    }

    /** An IPv4 address, or the /64 network that an IPv6 host may roam in. */
    private static ByteBuffer network(InetAddress address) {
        var bytes = address.getAddress();
        return ByteBuffer.wrap(address instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
    }
}
