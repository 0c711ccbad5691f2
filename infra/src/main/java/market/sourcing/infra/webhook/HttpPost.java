package market.sourcing.infra.webhook;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import market.sourcing.infra.http.WholeAnswer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a signed body over HTTP. */
public final class HttpPost {
    private static final Logger LOG = LoggerFactory.getLogger(HttpPost.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final WebhookSignature signature;
    private final WholeAnswer answered = new WholeAnswer(
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build(),
            PATIENCE);

    public HttpPost(WebhookSignature signature) {
        this.signature = signature;
    }

    /** Returns whether it was answered with 2xx, up to the last byte and in time. */
    boolean send(URI address, byte[] body) {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header(WebhookSignature.HEADER, signature.sign(body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            int status = answered.of(request, BodyHandlers.discarding()).statusCode();
            return status / 100 == 2;
        } catch (IOException unreachable) {
            LOG.debug("{} can't be reached", address, unreachable);
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
