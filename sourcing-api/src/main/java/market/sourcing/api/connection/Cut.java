package market.sourcing.api.connection;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;

/** Ends a connection from outside the thread that serves it. */
final class Cut {
    private Cut() {}

    /**
     * The server finds the connection ended and clears it away as if the client had gone. It must do that itself: a channel that
     * is closed under it may meanwhile serve somebody else.
     *
     * @return false when the client had gone already
     */
    static boolean off(SocketChannel open) {
        try {
            open.setOption(StandardSocketOptions.SO_LINGER, 0);
            open.shutdownInput();
            open.shutdownOutput();
            return true;
        } catch (IOException gone) {
            return false;
        }
    }
}
