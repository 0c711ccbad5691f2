package market.sourcing.api.limits;

import java.time.Duration;

/**
 * A bucket for each address. Who has a /64 of IPv6 often has the /48 around it, 65,536 of them, so that is counted as well: as a few
 * clients, not as so many.
 */
final class AddressBuckets {
    private static final String HOSTS = "::/64";
    private static final int CLIENTS_OF_A_SITE = 8;

    private final Buckets clients;
    private final Buckets sites;

    AddressBuckets(long most, Duration period, int rememberedClients) {
        this.clients = new Buckets(most, period, rememberedClients);
        this.sites = new Buckets(most * CLIENTS_OF_A_SITE, period, rememberedClients);
    }

    /** @param client as {@link ClientAddress} names it */
    long take(String client) {
        var wait = clients.take(client);
        return wait == 0 && isNetwork(client) ? sites.take(site(client)) : wait;
    }

    long look(String client) {
        var wait = clients.look(client);
        return wait == 0 && isNetwork(client) ? sites.look(site(client)) : wait;
    }

    private static boolean isNetwork(String client) {
        return client.endsWith(HOSTS);
    }

    private static String site(String client) {
        return client.substring(0, client.lastIndexOf(':', client.length() - HOSTS.length() - 1));
    }
}
