package market.sourcing.infra.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import market.sourcing.infra.feed.webhook.Outcome.Word;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A target that shows a certificate of shop.example, made for this test alone; every name leads to it. */
class SecureTargetTest {
    private static final char[] PASSWORD = "no-secret".toCharArray();
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final List<SNIServerName> asked = new CopyOnWriteArrayList<>();
    private SSLContext context;
    private HttpsServer server;

    @SuppressWarnings("NullAway.Init")
    SecureTargetTest() {}

    @BeforeEach
    void listen() throws Exception {
        context = context();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            var session = (ExtendedSSLSession) ((HttpsExchange) exchange).getSSLSession();
            asked.addAll(session.getRequestedServerNames());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static SSLContext context() throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        try (var file = SecureTargetTest.class.getResourceAsStream("shop.example.p12")) {
            store.load(Objects.requireNonNull(file), PASSWORD);
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("shop", store.getCertificate("shop"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static final class Loopback implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    private static TargetClient client(SSLContext trust) {
        return new TargetClient(new Targets(new Loopback(), true), PATIENCE, trust);
    }

    private Outcome post(String name, SSLContext trust) {
        return post(client(trust), name);
    }

    private Outcome post(TargetClient client, String name) {
        var url = URI.create("https://" + name + ":" + server.getAddress().getPort() + "/");
        return client.post(url, Map.of("webhook-id", "msg_1"), new byte[] {'{', '}'});
    }

    @Test
    void the_certificate_is_asked_for_and_checked_for_the_name_and_not_for_the_address() throws Exception {
        assertThat(post("shop.example", context).word()).isEqualTo(Word.TAKEN);
        assertThat(asked).containsExactly(new SNIHostName("shop.example"));
        assertThat(post("other.example", context).word()).isEqualTo(Word.NOT_SECURE);
        assertThat(post("127.0.0.1", context).word()).isEqualTo(Word.NOT_SECURE);
        assertThat(asked).hasSize(1);
    }

    @Test
    void a_certificate_of_nobody_who_is_trusted_is_none() throws Exception {
        assertThat(post("shop.example", SSLContext.getDefault()).word()).isEqualTo(Word.NOT_SECURE);
        assertThat(asked).isEmpty();
    }

    /** As where the stack overflows in the middle of it. */
    private static final class BreaksOnce implements X509TrustManager {
        private final AtomicBoolean breaks = new AtomicBoolean(true);

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            if (breaks.getAndSet(false)) {
                throw new StackOverflowError();
            }
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    @Test
    void what_breaks_in_one_attempt_breaks_in_no_other() throws Exception {
        var trust = SSLContext.getInstance("TLS");
        trust.init(null, new TrustManager[] {new BreaksOnce()}, null);
        var client = client(trust);
        assertThat(post(client, "shop.example").word()).isNotEqualTo(Word.TAKEN);
        assertThat(asked).isEmpty();
        assertThat(post(client, "shop.example").word()).isEqualTo(Word.TAKEN);
    }
}
