package market.sourcing.infra.feed.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

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

    /** Whether it may be called by what it says, and by what its name says now; one that has no address yet may get one. */
    public boolean mayBe(URI target) {
        var host = target.getHost();
        boolean secure = SECURE.equalsIgnoreCase(target.getScheme());
        if (host == null || target.getPort() > LAST_PORT || !(secure || privateToo)) {
            return false;
        }
        try {
            resolve(host);
            return true;
        } catch (AddressRefused refused) {
            return false;
        } catch (UnknownHostException notYet) {
            return true;
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var found = names.resolve(host);
        if (!privateToo && !Stream.of(found).allMatch(PublicNetworks::have)) {
            throw new AddressRefused(host);
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
