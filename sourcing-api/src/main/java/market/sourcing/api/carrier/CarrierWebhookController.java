package market.sourcing.api.carrier;

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
import market.sourcing.infra.carriers.CarrierWebhooks;
import market.sourcing.infra.webhook.WebhookSignature;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/carriers/webhooks/{carrier}}: no token, but signed. */
@RestController
record CarrierWebhookController(CarrierWebhooks webhooks) {
    /**
     * Takes a signed notice of a carrier's scan. Answers an empty object also when it was taken before; whatever else is answered, it
     * should come again.
     */
    @RequestBody(
            required = true,
            description = "One scan as the carrier signed it, at most 16 KiB",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ScanTold.class)))
    @Refuses({RefusalCode.PARCEL_UNKNOWN, RefusalCode.SCAN_TOO_EARLY})
    @OpenToAnybody
    @PostMapping("/api/carriers/webhooks/{carrier}")
    WebhookAnswer receive(
            @PathVariable String carrier,
            @RequestHeader(name = WebhookSignature.HEADER, required = false) @Nullable String signature,
            HttpServletRequest request)
            throws IOException {
        var reception = webhooks.receive(carrier, signature, SignedBody.of(request));
        return WebhookAnswer.to(reception, "carrier", "scan of one of this carrier's parcels");
    }
}
