package market.sourcing.api.webhook;

import java.net.URI;
import java.util.Optional;
import market.sourcing.infra.webhook.OwnAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Those who play somebody outside send their webhooks to this application over HTTP, as others would. */
@Component
class OwnHttpAddress implements OwnAddress {
    private volatile @Nullable URI root;

    @EventListener
    void listening(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            root = URI.create("http://localhost:" + event.getWebServer().getPort());
        }
    }

    @Override
    public Optional<URI> of(String path) {
        return Optional.ofNullable(root).map(address -> address.resolve(path));
    }
}
