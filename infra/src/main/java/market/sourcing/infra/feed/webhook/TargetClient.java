package market.sourcing.infra.feed.webhook;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls targets over HTTP: a connection for each message, to an address that was looked at, for the name's certificate; nothing is followed, kept
 * or tried again, and of an answer only the status is read. Whoever takes too long is cut off, also one that goes on sending.
 */
public final class TargetClient implements Sender, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TargetClient.class);

    private final CloseableHttpClient http;
    private final Duration patience;
    private final ScheduledExecutorService cuttingOff = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhook-cut-off").factory());

    /**
     * A client.
     *
     * @param atOnce how many connections there are at most
     * @param patience how long an attempt lasts at most, and half of it a step of one
     */
    public TargetClient(Targets targets, int atOnce, Duration patience) {
        this(targets, atOnce, patience, SSLContexts.createSystemDefault());
    }

    /** @param trust whose certificates are taken */
    TargetClient(Targets targets, int atOnce, Duration patience, SSLContext trust) {
        this.patience = patience;
        var step = Timeout.of(patience.dividedBy(2));
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(targets)
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust))
                .setMaxConnTotal(atOnce)
                .setMaxConnPerRoute(atOnce)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(step)
                        .setSocketTimeout(step)
                        .build())
                .build();
        this.http = HttpClients.custom()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy((_, _, _) -> false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(step)
                        .setResponseTimeout(step)
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

    @Override
    public Outcome post(URI target, Map<String, String> headers, byte[] body) {
        var request = new HttpPost(target);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        var end = cuttingOff.schedule(request::cancel, patience.toMillis(), TimeUnit.MILLISECONDS);
        try (var answer = http.executeOpen(RoutingSupport.determineHost(request), request, null)) {
            return Outcome.of(answer.getCode());
        } catch (IOException | HttpException failure) {
            LOG.debug("{} was not reached", target.getHost(), failure);
            return Outcome.without(request.isCancelled() ? Outcome.Word.TIMED_OUT : word(failure));
        } finally {
            end.cancel(false);
        }
    }

    private static Outcome.Word word(Exception failure) {
        return switch (failure) {
            case Targets.AddressRefused _ -> Outcome.Word.ADDRESS_REFUSED;
            case UnknownHostException _ -> Outcome.Word.NAME_UNKNOWN;
            case InterruptedIOException _ -> Outcome.Word.TIMED_OUT;
            case SSLException _ -> Outcome.Word.NOT_SECURE;
            default -> Outcome.Word.UNREACHABLE;
        };
    }

    @Override
    public void close() throws IOException {
        cuttingOff.shutdownNow();
        http.close();
    }
}
