package market.sourcing.api.connection;

import java.util.Objects;
import market.sourcing.api.address.TrustedProxies;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.jspecify.annotations.Nullable;

/** HTTP/1.1 in which slow clients hold no thread and no connection for long. The server makes it by its name. */
public final class PacedProtocol extends Http11NioProtocol {
    private final AddressedEndpoint endpoint;
    private final SlowClients slow;
    private @Nullable ConnectionProperties limits;
    private @Nullable Admission admission;

    public PacedProtocol() {
        this(new AddressedEndpoint());
    }

    private PacedProtocol(AddressedEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
        this.slow = new SlowClients(endpoint);
    }

    /** @param proxies that may have any number of connections */
    void limit(ConnectionProperties by, TrustedProxies proxies) {
        limits = by;
        admission = new Admission(by.requestsAtOnce(), by.waiting(), by.turn());
        endpoint.mostPerAddress(by.perAddress(), from -> proxies.areTrusted(from.getHostAddress()));
        setExecutor(new VirtualThreadExecutor("http-"));
    }

    @Override
    protected Processor createProcessor() {
        return new PacedProcessor(this, Objects.requireNonNull(limits), Objects.requireNonNull(admission), slow);
    }

    @Override
    public void start() throws Exception {
        slow.loop().start();
        super.start();
    }

    @Override
    public void stop() throws Exception {
        super.stop();
        slow.loop().stop();
    }
}
