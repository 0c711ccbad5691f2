package market.sourcing.infra.feed.webhook;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses are of the internet and of nobody in particular: not those of this machine, of a network at home, of a carrier, of a cloud's
 * metadata, or of more than one. By IANA's registries of special-purpose addresses (RFC 6890), of which it leaves out whatever is not
 * globally reachable, and whatever carries another address inside (6to4, Teredo; NAT64 is outside of 2000::/3). An IPv4 address that is written as IPv6
 * ({@code ::ffff:10.0.0.1}) is an IPv4 address to Java.
 */
final class PublicNetworks {
    private static final List<Network> RESERVED_4 = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            // Azure's own platform, as every machine there reaches it.
            "168.63.129.16/32",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");
    /** What IANA gives out; everything else is reserved, loopback, link-local, unique-local, site-local or multicast. */
    private static final Network GLOBAL_6 = Network.of("2000::/3");

    private static final List<Network> RESERVED_6 = networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private PublicNetworks() {}

    static boolean have(InetAddress address) {
        return address instanceof Inet4Address
                ? RESERVED_4.stream().noneMatch(it -> it.has(address))
                : GLOBAL_6.has(address) && RESERVED_6.stream().noneMatch(it -> it.has(address));
    }

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Network::of).toList();
    }

    /** @param rest how many bits differ within it */
    private record Network(BigInteger prefix, int rest) {
        static Network of(String text) {
            var slash = text.indexOf('/');
            var address = InetAddress.ofLiteral(text.substring(0, slash)).getAddress();
            int rest = address.length * Byte.SIZE - Integer.parseInt(text.substring(slash + 1));
            return new Network(new BigInteger(1, address).shiftRight(rest), rest);
        }

        boolean has(InetAddress address) {
            return new BigInteger(1, address.getAddress()).shiftRight(rest).equals(prefix);
        }
    }
}
