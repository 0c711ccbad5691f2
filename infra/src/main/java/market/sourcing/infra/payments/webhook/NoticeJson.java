package market.sourcing.infra.payments.webhook;

import static market.sourcing.infra.webhook.NoticeBody.required;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import market.sourcing.domain.payment.PaymentNotice;
import market.sourcing.domain.payment.PaymentNotice.Outcome;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.PaymentId;
import market.sourcing.domain.shared.ReasonCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Texts;
import market.sourcing.infra.webhook.NoticeBody;
import org.jspecify.annotations.Nullable;

/**
 * Notices as JSON: the fields of {@link PaymentNotice}, the amount as {@code {"minor": 1250, "currency": "CNY"}}, the reason code
 * as text, with a reversal only; the refund's id with a refund only. Ids and the reference have at most 200 characters.
 */
public final class NoticeJson {
    private static final int LONGEST = 200;

    private record Amount(@Nullable Long minor, @Nullable String currency) {}

    private record Body(
            @Nullable String eventId,
            @Nullable String paymentId,
            @Nullable String orderId,
            @Nullable Outcome outcome,
            @Nullable String reference,
            @Nullable Amount amount,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String reasonCode,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String refundId) {}

    private NoticeJson() {}

    public static byte[] write(PaymentNotice notice) {
        var amount =
                new Amount(notice.amount().minor(), notice.amount().currency().getCurrencyCode());
        var reason = notice.reasonCode();
        return NoticeBody.write(new Body(
                notice.eventId(),
                notice.paymentId(),
                notice.orderId(),
                notice.outcome(),
                notice.reference(),
                amount,
                reason == null ? null : reason.value(),
                notice.refundId()));
    }

    /**
     * Empty when it is not one JSON object.
     *
     * @throws Refused {@code INVALID_VALUE} naming the field
     */
    static Optional<PaymentNotice> read(byte[] json) {
        return NoticeBody.read(json, Body.class).map(NoticeJson::notice);
    }

    private static PaymentNotice notice(Body body) {
        var outcome = required("outcome", body.outcome());
        return new PaymentNotice(
                id("eventId", body.eventId()),
                id("paymentId", body.paymentId(), it -> new PaymentId(it).value()),
                id("orderId", body.orderId(), it -> new OrderId(it).value()),
                outcome,
                id("reference", body.reference()),
                amount(outcome, required("amount", body.amount())),
                outcome == Outcome.REVERSED ? new ReasonCode(required("reasonCode", body.reasonCode())) : null,
                outcome == Outcome.REFUNDED ? id("refundId", body.refundId()) : null);
    }

    private static Money amount(Outcome outcome, Amount amount) {
        long minor = required("amount", amount.minor());
        if (outcome != Outcome.DECLINED && minor < 1) {
            throw Refused.invalid("amount", "The amount of a notice is above 0.");
        }
        return Money.of(minor, required("amount", amount.currency()));
    }

    /** They are stored, and stand in lines of the log. */
    private static String id(String field, @Nullable String text) {
        return Texts.bounded(field, required(field, text), LONGEST);
    }

    /** @param ours reads it, and answers it again */
    private static String id(String field, @Nullable String text, Function<String, String> ours) {
        var id = id(field, text);
        try {
            return ours.apply(id);
        } catch (Refused notOurs) {
            throw Refused.invalid(field, Objects.requireNonNull(notOurs.getMessage()));
        }
    }
}
