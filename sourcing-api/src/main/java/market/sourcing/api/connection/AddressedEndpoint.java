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
import java.util.Set;
import java.util.function.Predicate;
import org.apache.tomcat.util.net.NioEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * Accepts connections, of each address only so many, and makes room when there are many of all. One thread accepts, so the counts
 * need no lock.
 */
final class AddressedEndpoint extends NioEndpoint {
    private static final int NETWORK_BYTES = 8;
    /** Above this share of the most connections, those on which nothing happens give way. */
    private static final double CROWDED = 0.75;

    private static final long SILENT_MILLIS = 1_000;

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

    boolean isCrowded() {
        return connections.size() > getMaxConnections() * CROWDED;
    }

    /**
     * Cuts those on which no request has begun, or no further one, for a second.
     *
     * @param busy on which one is under way
     * @return how many
     */
    long cutSilent(Set<SocketChannel> busy) {
        long now = System.currentTimeMillis();
        return connections.entrySet().stream()
                .filter(open -> !busy.contains(open.getKey())
                        && open.getValue() instanceof NioSocketWrapper socket
                        && isSilent(socket, now)
                        && Cut.off(open.getKey()))
                .count();
    }

    /** What is answered over time, such as a stream of events, keeps its processor. */
    private static boolean isSilent(NioSocketWrapper socket, long now) {
        return socket.getCurrentProcessor() == null && now - socket.getLastRead() > SILENT_MILLIS;
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
