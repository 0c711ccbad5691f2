package market.sourcing.api.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.apache.coyote.Response;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class ExchangeTest {
    private static final ConnectionProperties LIMITS = new ConnectionProperties(
            0,
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            DataSize.ofKilobytes(4),
            Duration.ofSeconds(10),
            200,
            1_000,
            Duration.ofSeconds(2));
    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final long A_MINUTE = Duration.ofMinutes(1).toNanos();

    @Test
    void who_takes_nothing_of_an_answer_for_a_minute_is_cut() throws Exception {
        try (var server = ServerSocketChannel.open().bind(ANY);
                var channel = SocketChannel.open(server.getLocalAddress())) {
            var response = new Response();
            var exchange = working(response, channel);
            response.setCommitted(true);
            assertThat(exchange.look(System.nanoTime(), false)).isFalse();
            assertThat(exchange.look(System.nanoTime() + A_MINUTE, false)).isTrue();
            assertThat(channel.socket().isInputShutdown()).isTrue();
            assertThat(exchange.giveTurn()).as("others have had the turn since").isFalse();
        }
    }

    private static Exchange working(Response response, SocketChannel channel) {
        var exchange = new Exchange(LIMITS, new Admission(200, 1_000, LIMITS.turn()), response);
        exchange.headComes(channel);
        assertThat(exchange.begin()).isTrue();
        return exchange;
    }
}
