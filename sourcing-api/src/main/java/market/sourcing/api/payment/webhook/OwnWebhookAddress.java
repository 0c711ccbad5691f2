package market.sourcing.api.payment.webhook;

import java.net.URI;
import java.util.Optional;
import market.sourcing.infra.payments.sandbox.WebhookTarget;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The sandbox sends its webhooks to this application, unless another address is configured. */
@Component
class OwnWebhookAddress implements WebhookTarget {
    private volatile @Nullable URI address;

    OwnWebhookAddress(@Value("${sourcing.payments.sandbox.webhook-url:}") String configured) {
        address = configured.isBlank() ? null : URI.create(configured);
    }

    @EventListener
    void listening(WebServerInitializedEvent event) {
        if (address == null && event.getApplicationContext().getServerNamespace() == null) {
            address =
                    URI.create("http://localhost:" + event.getWebServer().getPort() + "/api/payments/webhooks/sandbox");
        }
    }

    @Override
    public Optional<URI> address() {
        return Optional.ofNullable(address);
    }
}
