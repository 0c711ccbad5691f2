package market.sourcing.api.payment.webhook;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.infra.payments.webhook.WebhookSignature;
import market.sourcing.infra.payments.webhook.Webhooks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/payments/webhooks/{provider}}: no token, but signed. */
@RestController
class PaymentWebhookController {
    private static final int MOST_BYTES = 16 * 1024;

    private final Webhooks webhooks;

    PaymentWebhookController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /** Answers an empty object also when the notice was taken before; whatever else is answered, it should come again. */
    @RequestBody(
            required = true,
            description = "The notice as the provider signed it, at most 16 KiB",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    @PostMapping("/api/payments/webhooks/{provider}")
    Map<String, Object> receive(
            @PathVariable String provider,
            @RequestHeader(name = WebhookSignature.HEADER, required = false) @Nullable String signature,
            HttpServletRequest request)
            throws IOException {
        return switch (webhooks.receive(provider, signature, body(request))) {
            case TAKEN, KNOWN -> Map.of();
            case NO_SUCH_PROVIDER ->
                throw new ProblemException(ApiCode.NOT_FOUND, "There is no such payment provider.");
            case NOT_SIGNED ->
                throw new ProblemException(
                        ApiCode.INVALID_SIGNATURE, "The signature is missing, not ours, or older than five minutes.");
            case UNREADABLE ->
                throw new ProblemException(ApiCode.MALFORMED_JSON, "The body is not a notice of a payment.");
        };
    }

    /** As it was signed, byte by byte. */
    private static byte[] body(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new ProblemException(ApiCode.BODY_TOO_LARGE, "A notice is smaller.", Map.of("mostBytes", MOST_BYTES));
        }
        return body;
    }
}
