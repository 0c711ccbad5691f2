package market.sourcing.infra.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits for an answer up to its last byte, and no longer than the patience. The client's own time limit ends with the headers
 * (<a href="https://bugs.openjdk.org/browse/JDK-8208693">JDK-8208693</a>): a server that drips its body would hold who asks for ever.
 *
 * @param patience from the first byte sent to the last one read
 */
public record WholeAnswer(HttpClient http, Duration patience) {

    /**
     * An answer in time.
     *
     * @throws IOException when there is none: the connection is closed then, whatever still comes
     */
    public <T> HttpResponse<T> of(HttpRequest request, BodyHandler<T> body) throws IOException, InterruptedException {
        var answer = http.sendAsync(request, body);
        try {
            return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw new HttpTimeoutException("no whole answer within " + patience.toMillis() + " ms");
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException unreachable
                    ? new IOException(unreachable.getMessage(), unreachable)
                    : new IOException("can't be asked", failed.getCause());
        } finally {
            answer.cancel(true);
        }
    }
}
