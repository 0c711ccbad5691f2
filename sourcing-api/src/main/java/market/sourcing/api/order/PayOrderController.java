package market.sourcing.api.order;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.OneOf;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.idempotency.CreationKey;
import market.sourcing.api.idempotency.IdempotencyKey;
import market.sourcing.api.money.MoneyBody;
import market.sourcing.domain.escrow.PaymentAnswer;
import market.sourcing.domain.escrow.PaymentStatus;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.PaymentId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Slug;
import market.sourcing.infra.payments.Cashier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/orders/{id}/pay} */
@RestController
record PayOrderController(Cashier cashier) {
    private static final String SANDBOX = "sandbox";
    private static final int LONGEST = 60;

    /**
     * How the buyer pays what is due.
     *
     * @param method the provider's token; of the sandbox: sandbox-approve, sandbox-decline, sandbox-timeout,
     *     sandbox-late-webhook, sandbox-duplicate-webhook, sandbox-webhook-first or sandbox-reverse
     * @param provider sandbox when left out
     */
    record Request(
            @Required @Nullable String method, @Nullable String provider) {}

    /**
     * Where the payment stands.
     *
     * @param orderVersion the version that it gave the order; left out when it has not paid it
     * @param stage FULL, DEPOSIT or BALANCE
     * @param status REQUESTED (not known yet), HELD, DECLINED, RETURNED when nothing was due any more, or REVERSED when
     *     the provider took it back
     * @param declineCode the provider's word for why
     */
    record Response(
            String paymentId,
            String orderId,
            @Nullable Long orderVersion,
            @OneOf(Stage.class) String stage,
            MoneyBody amount,
            @OneOf(PaymentStatus.class) String status,
            @Nullable String declineCode) {}

    /** Pays the whole, the deposit or the balance: whatever is due. 202 when the provider does not know yet. */
    @ApiResponse(responseCode = "200", description = "It is known what became of the payment")
    @ApiResponse(
            responseCode = "202",
            description = "The provider does not know yet; send it again later, under the same key")
    @Refuses({
        RefusalCode.ORDER_UNKNOWN,
        RefusalCode.PROVIDER_UNKNOWN,
        RefusalCode.ORDER_NOT_AWAITING_PAYMENT,
        RefusalCode.PAYMENT_IN_PROGRESS,
        RefusalCode.ORDER_CLOSED
    })
    @OpenToAccounts
    @PostMapping("/api/orders/{id}/pay")
    ResponseEntity<Response> pay(
            @RequestBody Submitted<Request> body,
            @PathVariable OrderId id,
            @IdempotencyKey CreationKey key,
            Actor actor) {
        // The kind names the order, so that one key may pay several orders, each once.
        var payment = new PaymentId(key.id(PaymentId.PREFIX, "payments of " + id, actor.account()));
        var wish = body.read((raw, fields) -> wish(id, payment, raw, fields, body.fingerprint()));
        var answer = cashier.pay(wish, actor);
        var status = answer.standing().isPending() ? HttpStatus.ACCEPTED : HttpStatus.OK;
        return ResponseEntity.status(status).body(shown(answer));
    }

    private static Cashier.Wish wish(
            OrderId order, PaymentId payment, Request raw, FieldErrors fields, String fingerprint) {
        var method = fields.required("method", raw.method(), text -> Slug.checked("method", text, LONGEST));
        var provider = fields.required(
                "provider",
                raw.provider() == null ? SANDBOX : raw.provider(),
                text -> Slug.checked("provider", text, LONGEST));
        fields.throwIfAny();
        return new Cashier.Wish(order, payment, provider.get(), method.get(), fingerprint);
    }

    private static Response shown(PaymentAnswer answer) {
        var standing = answer.standing();
        return new Response(
                standing.paymentId(),
                standing.orderId(),
                answer.orderVersion(),
                standing.stage(),
                MoneyBody.shown(
                        standing.amount().minor(), standing.amount().currency().getCurrencyCode()),
                standing.status().name(),
                standing.declineCode());
    }
}
