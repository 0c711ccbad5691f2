package market.sourcing.infra.feed.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Which targets are called. A name is asked for once an attempt, all its addresses are looked at, and the connection is made to one of
 * those: it does not matter what the name says a moment later.
 */
public final class Targets implements DnsResolver {
    private static final String SECURE = "https";
    private static final int LAST_PORT = 65_535;

    private final DnsResolver names;
    private final boolean privateToo;

    /** A name has an address at which nobody is called. */
    static final class AddressRefused extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        AddressRefused(String host) {
            super(host + " has an address that is not called");
        }
    }

    /** @param privateToo whether plain HTTP and addresses that are not of the internet are called as well: for trials and closed networks */
    public static Targets of(boolean privateToo) {
        return new Targets(SystemDefaultDnsResolver.INSTANCE, privateToo);
    }

    /** @param names what names are looked up with */
    Targets(DnsResolver names, boolean privateToo) {
        this.names = names;
        this.privateToo = privateToo;
    }

    /**
     * Whether it may be called by what it says itself. No name is looked up, which would take a stranger's time and tell what names there are in our
     * own networks: that is done by each attempt.
     */
    public boolean mayBe(URI target) {
        var host = target.getHost();
        if (host == null || target.getPort() > LAST_PORT) {
            return false;
        }
        var literal = literal(host);
        return privateToo
                || SECURE.equalsIgnoreCase(target.getScheme()) && (literal == null || PublicNetworks.have(literal));
    }

    private static @Nullable InetAddress literal(String host) {
        try {
            return InetAddress.ofLiteral(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
        } catch (IllegalArgumentException name) {
            return null;
        }
    }

    /** One address by chance, and one of IPv6 for where IPv4 leads nowhere: whoever has hundreds has not hundreds of attempts. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var found = Arrays.asList(lookedUp(host));
        if (!privateToo && !found.stream().allMatch(PublicNetworks::have)) {
            throw new AddressRefused(host);
        }
        Collections.shuffle(found);
        Predicate<InetAddress> four = Inet4Address.class::isInstance;
        return Stream.of(four, four.negate())
                .flatMap(family -> found.stream().filter(family).limit(1))
                .toArray(InetAddress[]::new);
    }

    /** On a thread of the system's own: nothing ends the wait for a name, and whoever waits here can be interrupted. */
    private InetAddress[] lookedUp(String host) throws UnknownHostException {
        var lookup = new FutureTask<>(() -> names.resolve(host));
        Thread.ofPlatform().daemon().name("webhook-name").start(lookup);
        try {
            return lookup.get();
        } catch (ExecutionException failed) {
            throw because(host, failed);
        } catch (InterruptedException late) {
            Thread.currentThread().interrupt();
            throw because(host, late);
        }
    }

    private static UnknownHostException because(String host, Exception failure) {
        var unknown = new UnknownHostException(host);
        unknown.initCause(failure);
        return unknown;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
