package market.sourcing.infra.payments.sandbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Supplier;
import market.sourcing.domain.payment.PayBack;
import market.sourcing.domain.payment.PaymentIdReused;
import market.sourcing.domain.payment.PaymentNotice;
import market.sourcing.infra.eventstore.StoredTime;
import market.sourcing.infra.payments.webhook.NoticeJson;
import market.sourcing.infra.webhook.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The tables sandbox_charge and sandbox_refund. They belong to the world outside: whatever transaction the caller has open, they
 * are written in one of their own.
 */
final class SandboxBooks {
    static final Outbox WEBHOOKS = new Outbox(
            "sandbox_webhook", "sandbox_charge_told", "payment_id", (row, number) -> NoticeJson.write(notice(row)));

    private static final String CHARGE = """
            with booked as (
              insert into sandbox_charge (payment_id, order_id, amount_minor, currency, method, decline_code, reference,
                settles_at, reverses_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (payment_id) do nothing
              returning payment_id, settles_at, reverses_at),
            told as (
              insert into sandbox_webhook (event_id, payment_id, first_at, next_at)
              select event_id, payment_id, settles_at, ? from booked, unnest(?::text[]) as event_id),
            reversal as (
              insert into sandbox_webhook (event_id, payment_id, first_at, next_at)
              select ?, payment_id, reverses_at, reverses_at from booked where reverses_at is not null)
            select count(*) = 1, set_config('synchronous_commit', 'off', true) from booked""";

    private final JdbcClient jdbc;
    private final TransactionTemplate none;
    private final TransactionTemplate own;

    SandboxBooks(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.none = new TransactionTemplate(transactions);
        this.none.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * One statement, which commits itself and does not wait for the disk: what is appended to the log on the strength of it comes behind
     * it in the server's journal, so a crash that takes it takes that too.
     *
     * @param webhooks how often to tell of it
     * @param tellAt when for the first time
     * @return false when there is a charge of this id already
     */
    boolean book(BookedCharge booked, int webhooks, Instant tellAt) {
        var charge = booked.charge();
        return outside(() -> jdbc.sql(CHARGE)
                .param(charge.paymentId())
                .param(charge.orderId())
                .param(charge.amount().minor())
                .param(charge.amount().currency().getCurrencyCode())
                .param(charge.method())
                .param(booked.declineCode())
                .param(booked.reference())
                .param(StoredTime.text(booked.settlesAt()))
                .param(booked.reversesAt() == null ? null : StoredTime.text(booked.reversesAt()))
                .param(StoredTime.text(tellAt))
                .param(Collections.nCopies(webhooks, eventId(charge.paymentId()))
                        .toArray(String[]::new))
                .param(reversalId(charge.paymentId()))
                .query((row, number) -> row.getBoolean(1))
                .single());
    }

    private static String eventId(String paymentId) {
        return "event-of-" + paymentId;
    }

    private static String reversalId(String paymentId) {
        return "reversal-of-" + paymentId;
    }

    private static PaymentNotice notice(ResultSet row) throws SQLException {
        var booked = BookedCharge.of(row);
        var event = row.getString("event_id");
        return event.equals(reversalId(booked.charge().paymentId()))
                ? booked.reversal(event, row.getLong("left_minor"))
                : booked.notice(event);
    }

    private <T> T outside(Supplier<T> question) {
        return none.execute(status -> question.get());
    }

    Optional<BookedCharge> charge(String paymentId) {
        return outside(() -> find(paymentId, ""));
    }

    private Optional<BookedCharge> find(String paymentId, String lock) {
        return jdbc.sql("select " + BookedCharge.COLUMNS + " from sandbox_charge where payment_id = ?" + lock)
                .param(paymentId)
                .query((row, number) -> BookedCharge.of(row))
                .optional();
    }

    /** What the books said before, and whether this was the first time that the refund was asked for. */
    record Refund(Verdict verdict, boolean isNew) {}

    /** How a refund ended. */
    enum Verdict {
        PAID,
        UNKNOWN_PAYMENT,
        NOT_TAKEN,
        /** The buyer has the money already. */
        REVERSED,
        OTHER_CURRENCY,
        MORE_THAN_TAKEN
    }

    /**
     * Books a refund where there is enough left of its charge; a refusal is not booked.
     *
     * @throws PaymentIdReused when the refund was for another payment or amount before
     */
    Refund refund(PayBack refund, String reference, Instant now) {
        return own.execute(status -> {
            var charge = find(refund.paymentId(), " for update");
            if (isBooked(refund)) {
                return new Refund(Verdict.PAID, false);
            }
            var verdict = charge.map(booked -> weigh(refund, booked, now)).orElse(Verdict.UNKNOWN_PAYMENT);
            if (verdict == Verdict.PAID) {
                book(refund, reference);
            }
            return new Refund(verdict, true);
        });
    }

    /** When nothing is left there is nothing to reverse. */
    private void book(PayBack refund, String reference) {
        jdbc.sql("insert into sandbox_refund (refund_id, payment_id, amount_minor, reference) values (?, ?, ?, ?)")
                .params(refund.refundId(), refund.paymentId(), refund.amount().minor(), reference)
                .update();
        jdbc.sql("update sandbox_webhook set next_at = null where event_id = ?"
                        + " and exists (select from sandbox_charge_told where payment_id = ? and left_minor = 0)")
                .params(reversalId(refund.paymentId()), refund.paymentId())
                .update();
    }

    private boolean isBooked(PayBack refund) {
        var same = jdbc.sql("select payment_id = ? and amount_minor = ? from sandbox_refund where refund_id = ?")
                .params(refund.paymentId(), refund.amount().minor(), refund.refundId())
                .query(Boolean.class)
                .optional();
        if (same.isPresent() && !same.get()) {
            throw new PaymentIdReused(refund.refundId());
        }
        return same.isPresent();
    }

    private Verdict weigh(PayBack refund, BookedCharge booked, Instant now) {
        var taken = booked.charge().amount();
        if (!booked.isTaken(now)) {
            return Verdict.NOT_TAKEN;
        }
        if (booked.isReversed(now)) {
            return Verdict.REVERSED;
        }
        if (!taken.currency().equals(refund.amount().currency())) {
            return Verdict.OTHER_CURRENCY;
        }
        long givenBack = jdbc.sql(
                        "select coalesce(sum(amount_minor), 0)::bigint from sandbox_refund where payment_id = ?")
                .param(refund.paymentId())
                .query(Long.class)
                .single();
        return refund.amount().minor() <= taken.minor() - givenBack ? Verdict.PAID : Verdict.MORE_THAN_TAKEN;
    }
}
