package market.sourcing.infra.feed.webhook;

import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import market.sourcing.infra.loops.EndOfProcess;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls targets over HTTP: to an address that was looked at, for the name's certificate; nothing is followed, kept or tried again, and of an answer
 * only the status is read. Each attempt has a connection and a thread of its own, which nobody waits for longer than an attempt may last: an
 * interrupt ends every wait of that thread, for a name, an address, a handshake or an answer, also where the other side goes on sending.
 */
public final class TargetClient implements Sender {
    private static final Logger LOG = LoggerFactory.getLogger(TargetClient.class);

    private final Targets targets;
    private final Duration patience;
    private final DefaultClientTlsStrategy secure;

    /** @param patience how long an attempt lasts at most, and half of it until there is a connection to one address */
    public TargetClient(Targets targets, Duration patience) {
        this(targets, patience, SSLContexts.createSystemDefault());
    }

    /** @param trust whose certificates are taken */
    TargetClient(Targets targets, Duration patience, SSLContext trust) {
        this.targets = targets;
        this.patience = patience;
        this.secure = new DefaultClientTlsStrategy(trust);
    }

    @Override
    public Outcome post(URI target, Map<String, String> headers, byte[] body) {
        // What was taken when more was allowed is not called any more.
        if (!targets.mayBe(target)) {
            return Outcome.without(Outcome.Word.ADDRESS_REFUSED);
        }
        var request = new HttpPost(target);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        var status = new CompletableFuture<Integer>();
        var attempt = Thread.ofVirtual().name("webhook-attempt").start(() -> attempt(request, status));
        try {
            return Outcome.of(status.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            return Outcome.without(Outcome.Word.TIMED_OUT);
        } catch (ExecutionException failed) {
            EndOfProcess.whenOutOfMemory(failed);
            LOG.debug("{} was not reached", target.getHost(), failed);
            return Outcome.without(word(failed.getCause()));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Outcome.without(Outcome.Word.UNREACHABLE);
        } finally {
            attempt.interrupt();
        }
    }

    /** The status is known before the connection is closed, which may take the other side's time. */
    private void attempt(HttpPost request, CompletableFuture<Integer> status) {
        try {
            var http = client();
            try {
                status.complete(http.executeOpen(RoutingSupport.determineHost(request), request, null)
                        .getCode());
            } finally {
                // Not to read an answer to its end, if it has one.
                http.close(CloseMode.IMMEDIATE);
            }
        } catch (Throwable failure) {
            status.completeExceptionally(failure);
        }
    }

    /** One of its own for each attempt: what breaks in one, breaks in no other. */
    private CloseableHttpClient client() {
        var whole = Timeout.of(patience);
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(targets)
                .setTlsSocketStrategy(secure)
                .setMaxConnTotal(1)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(patience.dividedBy(2)))
                        .setSocketTimeout(whole)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy((_, _, _) -> false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(whole)
                        .setResponseTimeout(whole)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent("sourcing-webhooks/1")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    private static Outcome.Word word(@Nullable Throwable failure) {
        return switch (failure) {
            case Targets.AddressRefused _ -> Outcome.Word.ADDRESS_REFUSED;
            case UnknownHostException _ -> Outcome.Word.NAME_UNKNOWN;
            case InterruptedIOException _ -> Outcome.Word.TIMED_OUT;
            case SSLException _ -> Outcome.Word.NOT_SECURE;
            case null, default -> Outcome.Word.UNREACHABLE;
        };
    }
}
