package market.sourcing.infra.payments.sandbox;

import java.time.Duration;
import java.time.InstantSource;
import market.sourcing.domain.payment.Answer;
import market.sourcing.domain.payment.Charge;
import market.sourcing.domain.payment.PayBack;
import market.sourcing.domain.payment.PaymentIdReused;
import market.sourcing.domain.payment.PaymentProvider;
import market.sourcing.domain.payment.RefundAnswer;
import market.sourcing.infra.webhook.WebhookPost;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for a payment provider. The method of a charge says how it behaves ({@link SandboxMethod}); a method it does not know
 * is declined.
 */
public final class SandboxProvider implements PaymentProvider {
    static final String NAME = "sandbox";
    private static final Duration HELD_BACK = Duration.ofMinutes(1);

    private final SandboxBooks books;
    private final WebhookPost post;
    private final InstantSource clock;
    private final Delays delays;

    /**
     * How long things take.
     *
     * @param webhook until the money of a late webhook is taken
     * @param reversal from the money's being taken to its being taken back
     */
    record Delays(Duration webhook, Duration reversal) {}

    SandboxProvider(SandboxBooks books, WebhookPost post, InstantSource clock, Delays delays) {
        this.books = books;
        this.post = post;
        this.clock = clock;
        this.delays = delays;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Answer charge(Charge charge) {
        var method = SandboxMethod.of(charge.method()).orElse(null);
        var now = clock.instant();
        var settles = method == SandboxMethod.LATE_WEBHOOK ? now.plus(delays.webhook()) : now;
        var reverses = method == SandboxMethod.REVERSE ? now.plus(delays.reversal()) : null;
        var booked = new BookedCharge(charge, declineCode(method), "charge-" + charge.paymentId(), settles, reverses);
        int webhooks = method == null ? 0 : method.webhooks();
        var tellAt = method == SandboxMethod.WEBHOOK_FIRST ? now.plus(HELD_BACK) : settles;
        if (!books.book(booked, webhooks, tellAt)) {
            return repeated(charge);
        }
        if (method == SandboxMethod.WEBHOOK_FIRST) {
            post.deliver(charge.paymentId());
        } else if (webhooks > 0) {
            post.ring();
        }
        return method != null && method.losesItsAnswer() ? new Answer.Pending() : booked.answer(now);
    }

    private static @Nullable String declineCode(@Nullable SandboxMethod method) {
        if (method == null) {
            return "UNKNOWN_METHOD";
        }
        return method == SandboxMethod.DECLINE ? "DECLINED_BY_ISSUER" : null;
    }

    private Answer repeated(Charge charge) {
        var booked = books.charge(charge.paymentId()).orElseThrow();
        if (!booked.charge().equals(charge)) {
            throw new PaymentIdReused(charge.paymentId());
        }
        return booked.answer(clock.instant());
    }

    @Override
    public Answer statusOf(String paymentId) {
        return books.charge(paymentId)
                .map(booked -> booked.answer(clock.instant()))
                .orElseGet(() -> new Answer.Declined(UNKNOWN));
    }

    @Override
    public RefundAnswer refund(PayBack refund) {
        var reference = "refund-" + refund.refundId();
        var answered = books.refund(refund, reference, clock.instant());
        if (answered.verdict() != SandboxBooks.Verdict.PAID) {
            return new RefundAnswer.Refused(answered.verdict().name());
        }
        return answered.isNew() && losesItsAnswer(refund)
                ? new RefundAnswer.Pending()
                : new RefundAnswer.Paid(reference);
    }

    private boolean losesItsAnswer(PayBack refund) {
        return books.charge(refund.paymentId())
                .flatMap(booked -> SandboxMethod.of(booked.charge().method()))
                .filter(SandboxMethod::losesItsAnswer)
                .isPresent();
    }
}
