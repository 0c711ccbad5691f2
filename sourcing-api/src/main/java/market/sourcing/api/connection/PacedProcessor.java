package market.sourcing.api.connection;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/** Serves the requests of a connection, under the eyes of the watch over slow clients. */
final class PacedProcessor extends Http11Processor {
    private final SlowClients slow;
    private final Exchange exchange;

    PacedProcessor(PacedProtocol protocol, ConnectionProperties limits, Admission admission, SlowClients slow) {
        var turn = new TurnAdapter(protocol.getAdapter());
        super(protocol, turn);
        this.slow = slow;
        this.exchange = new Exchange(limits, admission, response);
        var input = new PacedInput(request.getInputBuffer(), this::isNextThere, exchange, limits.pace());
        request.setInputBuffer(input);
        turn.of(exchange, input);
    }

    private boolean isNextThere() {
        return isRequestBodyFullyRead() || available(false) > 0;
    }

    @Override
    public SocketState service(SocketWrapperBase<?> socket) throws IOException {
        exchange.headComes(channel(socket));
        slow.watch(exchange);
        var state = SocketState.CLOSED;
        try {
            state = super.service(socket);
            return state;
        } finally {
            if (state == SocketState.LONG && !isAsync()) {
                exchange.headStays();
            } else {
                slow.forget(exchange);
                exchange.idle();
            }
        }
    }

    /** At the end of an answer that was given later, such as a stream of events. */
    @Override
    protected SocketState dispatchEndRequest() {
        exchange.restComes(channel(getSocketWrapper()));
        slow.watch(exchange);
        try {
            return super.dispatchEndRequest();
        } finally {
            slow.forget(exchange);
            exchange.idle();
        }
    }

    private static @Nullable SocketChannel channel(SocketWrapperBase<?> socket) {
        return socket.getSocket() instanceof NioChannel channel ? channel.getIOChannel() : null;
    }
}
