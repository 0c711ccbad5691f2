package market.sourcing.infra.payments.sandbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import market.sourcing.domain.payment.Answer;
import market.sourcing.domain.payment.Charge;
import market.sourcing.domain.payment.PaymentNotice;
import market.sourcing.domain.payment.PaymentNotice.Outcome;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.ReasonCode;
import market.sourcing.infra.eventstore.StoredTime;
import org.jspecify.annotations.Nullable;

/**
 * A charge as the sandbox's books have it; nothing of it ever changes.
 *
 * @param declineCode null when the money is taken
 * @param settlesAt pending before
 * @param reversesAt the buyer has the money again from then on; null when it stays
 */
record BookedCharge(
        Charge charge,
        @Nullable String declineCode,
        String reference,
        Instant settlesAt,
        @Nullable Instant reversesAt) {
    static final ReasonCode DISPUTED = new ReasonCode("DISPUTED_BY_PAYER");

    /** In the order of {@link #of}. */
    static final String COLUMNS =
            "payment_id, order_id, amount_minor, currency, method, decline_code, reference, settles_at,"
                    + " reverses_at";

    static BookedCharge of(ResultSet row) throws SQLException {
        var amount = Money.of(row.getLong("amount_minor"), row.getString("currency"));
        var charge =
                new Charge(row.getString("payment_id"), row.getString("order_id"), amount, row.getString("method"));
        var reversesAt = row.getString("reverses_at");
        return new BookedCharge(
                charge,
                row.getString("decline_code"),
                row.getString("reference"),
                StoredTime.instant(row.getString("settles_at")),
                reversesAt == null ? null : StoredTime.instant(reversesAt));
    }

    boolean isTaken(Instant now) {
        return declineCode == null && !settlesAt.isAfter(now);
    }

    boolean isReversed(Instant now) {
        return reversesAt != null && !reversesAt.isAfter(now);
    }

    Answer answer(Instant now) {
        if (settlesAt.isAfter(now)) {
            return new Answer.Pending();
        }
        return declineCode == null ? new Answer.Approved(reference) : new Answer.Declined(declineCode);
    }

    PaymentNotice notice(String eventId) {
        return new PaymentNotice(
                eventId,
                charge.paymentId(),
                charge.orderId(),
                declineCode == null ? Outcome.APPROVED : Outcome.DECLINED,
                reference,
                charge.amount());
    }

    /** @param leftMinor what was not given back before */
    PaymentNotice reversal(String eventId, long leftMinor) {
        return new PaymentNotice(
                eventId,
                charge.paymentId(),
                charge.orderId(),
                Outcome.REVERSED,
                reference,
                Money.of(leftMinor, charge.amount().currency().getCurrencyCode()),
                DISPUTED,
                null);
    }
}
