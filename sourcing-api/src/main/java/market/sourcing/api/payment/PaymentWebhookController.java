package market.sourcing.api.payment;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import market.sourcing.api.access.OpenToAnybody;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.webhook.SignedBody;
import market.sourcing.api.webhook.WebhookAnswer;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.infra.payments.webhook.PaymentWebhooks;
import market.sourcing.infra.webhook.WebhookSignature;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/payments/webhooks/{provider}}: no token, but signed. */
@RestController
record PaymentWebhookController(PaymentWebhooks webhooks) {
    /**
     * Takes a signed notice of a payment provider: collected, declined, refunded or reversed. Answers an empty object also when it was
     * taken before; whatever else is answered, it should come again.
     */
    @RequestBody(
            required = true,
            description = "The notice as the provider signed it, at most 16 KiB",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    @Refuses({
        RefusalCode.PROVIDER_UNKNOWN,
        RefusalCode.ORDER_UNKNOWN,
        RefusalCode.PAYMENT_UNKNOWN,
        RefusalCode.REFUND_UNKNOWN,
        RefusalCode.PAYMENT_DIFFERS,
        RefusalCode.PAYMENT_NOT_COLLECTED,
        RefusalCode.UNKNOWN_CURRENCY
    })
    @OpenToAnybody
    @PostMapping("/api/payments/webhooks/{provider}")
    WebhookAnswer receive(
            @PathVariable String provider,
            @RequestHeader(name = WebhookSignature.HEADER, required = false) @Nullable String signature,
            HttpServletRequest request)
            throws IOException {
        var reception = webhooks.receive(provider, signature, SignedBody.of(request));
        return WebhookAnswer.to(reception, "payment provider", "notice of a payment");
    }
}
