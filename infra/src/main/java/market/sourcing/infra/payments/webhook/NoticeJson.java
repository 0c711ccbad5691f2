package market.sourcing.infra.payments.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import market.sourcing.domain.payment.PaymentNotice;
import market.sourcing.domain.payment.PaymentNotice.Outcome;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.ReasonCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Texts;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Notices as JSON: the fields of {@link PaymentNotice}, the amount as {@code {"minor": 1250, "currency": "CNY"}}, the reason code
 * as text, with a reversal only; the refund's id with a refund only. Ids and the reference have at most 200 characters.
 */
public final class NoticeJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            // A provider may tell more than is asked for.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

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
        return JSON.writeValueAsBytes(new Body(
                notice.eventId(),
                notice.paymentId(),
                notice.orderId(),
                notice.outcome(),
                notice.reference(),
                amount,
                reason == null ? null : reason.value(),
                notice.refundId()));
    }

    /** Nothing when it is not one JSON object with all the fields. */
    static Optional<PaymentNotice> read(byte[] json) {
        try {
            return Optional.ofNullable(JSON.readValue(json, Body.class)).map(NoticeJson::notice);
        } catch (JacksonException | Refused unreadable) {
            return Optional.empty();
        }
    }

    private static @Nullable PaymentNotice notice(Body body) {
        var amount = body.amount();
        if (body.eventId() == null
                || body.paymentId() == null
                || body.orderId() == null
                || body.outcome() == null
                || body.reference() == null
                || amount == null
                || amount.minor() == null
                || amount.currency() == null) {
            return null;
        }
        if (body.outcome() != Outcome.DECLINED && amount.minor() < 1) {
            return null;
        }
        var reason = body.outcome() == Outcome.REVERSED ? body.reasonCode() : null;
        if (body.outcome() == Outcome.REVERSED && reason == null) {
            return null;
        }
        var refundId = body.outcome() == Outcome.REFUNDED ? body.refundId() : null;
        if (body.outcome() == Outcome.REFUNDED && refundId == null) {
            return null;
        }
        return new PaymentNotice(
                id("eventId", body.eventId()),
                id("paymentId", body.paymentId()),
                id("orderId", body.orderId()),
                body.outcome(),
                id("reference", body.reference()),
                Money.of(amount.minor(), amount.currency()),
                reason == null ? null : new ReasonCode(reason),
                refundId == null ? null : id("refundId", refundId));
    }

    /** They are stored, and stand in lines of the log. */
    private static String id(String field, String text) {
        return Texts.bounded(field, text, LONGEST);
    }
}
