package market.sourcing.infra.automation;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import market.sourcing.domain.payment.Answer;
import market.sourcing.domain.payment.Charge;
import market.sourcing.domain.payment.PayBack;
import market.sourcing.domain.payment.PaymentProvider;
import market.sourcing.domain.payment.RefundAnswer;
import market.sourcing.infra.trade.Till;

/** Says what it is told to say. */
final class ScriptedProvider implements PaymentProvider {
    /** What it knows of payments. */
    final Map<String, Answer> books = new ConcurrentHashMap<>();
    /** What it says of the next refunds; they are paid when nothing is scripted. */
    final Queue<RefundAnswer> refunds = new ConcurrentLinkedQueue<>();
    /** All that it was ever asked to pay back. */
    final List<PayBack> askedBack = new CopyOnWriteArrayList<>();

    @Override
    public String name() {
        return Till.PROVIDER;
    }

    /** It books whatever is in the script; where nothing is, the way to it is cut. */
    @Override
    public Answer charge(Charge charge) {
        var answer = books.get(charge.paymentId());
        if (answer == null) {
            throw new IllegalStateException("out of reach");
        }
        return answer;
    }

    @Override
    public Answer statusOf(String paymentId) {
        return books.getOrDefault(paymentId, new Answer.Declined(UNKNOWN));
    }

    @Override
    public RefundAnswer refund(PayBack refund) {
        askedBack.add(refund);
        var next = refunds.poll();
        return next == null ? new RefundAnswer.Paid("rf-" + refund.refundId()) : next;
    }
}
