package market.sourcing.api.security.embedded;

import market.sourcing.api.address.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/** Lets the documentation's login come back to this application at the address that it has, which is known once it listens. */
final class OwnRedirects implements RegisteredClientRepository {
    private static final String BACK = "/swagger-ui/oauth2-redirect.html";

    private final RegisteredClientRepository clients;
    private final PublicAddress address;

    OwnRedirects(RegisteredClientRepository clients, PublicAddress address) {
        this.clients = clients;
        this.address = address;
    }

    @Override
    public void save(RegisteredClient client) {
        clients.save(client);
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return withOwnRedirects(clients.findById(id));
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return withOwnRedirects(clients.findByClientId(clientId));
    }

    private @Nullable RegisteredClient withOwnRedirects(@Nullable RegisteredClient client) {
        return client == null || !client.getClientId().equals(Clients.WEB)
                ? client
                : RegisteredClient.from(client)
                        .redirectUris(uris -> uris.add(own()))
                        .build();
    }

    private String own() {
        return address.root() + BACK;
    }
}
