package market.sourcing.api.e2e;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import market.sourcing.domain.payment.PaymentNotice;
import market.sourcing.infra.payments.webhook.NoticeTaker;

/** Takes notices of payments and remembers them; fails once for those it is told to. */
final class TakenNotices implements NoticeTaker {
    static final TakenNotices ALL = new TakenNotices();

    final Set<String> failing = ConcurrentHashMap.newKeySet();
    private final List<PaymentNotice> taken = new CopyOnWriteArrayList<>();

    @Override
    public void take(String provider, PaymentNotice notice) {
        if (failing.remove(notice.eventId())) {
            throw new IllegalStateException("not now");
        }
        taken.add(notice);
    }

    List<PaymentNotice> of(String paymentId) {
        return taken.stream()
                .filter(notice -> notice.paymentId().equals(paymentId))
                .toList();
    }
}
